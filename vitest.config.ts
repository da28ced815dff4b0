import { defineConfig } from "vitest/config";

/** Start browsers. */
const BROWSERS = ["test/pages/**/*.test.ts", "test/agreement.test.ts"];

/** Have the machine for themselves: many pages at once, and what takes all that a browser has. */
const ALONE = ["test/pages/mechanisms.test.ts", "test/pages/hostile.test.ts"];

export default defineConfig({
  test: {
    globalSetup: "test/global-setup.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["test/**/*.test.ts"],
          exclude: BROWSERS,
          // The 500 files of the catalogue are read once by each worker, not by each test file.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browsers",
          include: BROWSERS,
          exclude: ALONE,
          // Beside other tests a browser may be late; what fails twice is wrong.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
