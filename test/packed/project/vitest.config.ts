import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["*.spec.ts"], setupFiles: "pixel-scan/vitest", testTimeout: 60_000 },
});
