import { defineConfig } from "vitest/config";

/** Start browsers, and measure what these do in time. */
const BROWSERS = ["test/pages/**/*.test.ts", "test/agreement.test.ts"];

export default defineConfig({
  test: {
    globalSetup: "test/global-setup.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["test/**/*.test.ts"],
          exclude: BROWSERS,
          maxWorkers: 2,
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
          // One file after another, when all others are done: each has the machine for itself.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
