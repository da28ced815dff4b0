import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/cli/main.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: { entry: "src/index.ts" },
  clean: true, minify: false, treeshake: true, fixedExtension: false,
  noExternal: [/.*/],
  external: ["playwright"],
});
