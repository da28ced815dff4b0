#!/usr/bin/env node
import * as module from "node:module";

// From Node 22.1 on: keeps compiled code between runs, so that the next one starts faster.
module.enableCompileCache?.();

// To import it would load all that it has.
const { existsSync } = module.createRequire(import.meta.url)("node:fs");
const cli = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(cli)) {
  const { main } = await import(cli);
  await main();
} else {
  console.error("pixel-scan: dist/cli/main.js is missing; run npm ci to build it");
  process.exitCode = 2;
}
