import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { CLEAN } from "./mails.ts";
import { BIN, run, runShell } from "./run.ts";

const folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const registration = new URL("log-modules.mjs", import.meta.url);

/**
 * Names of the packages that are in the pieces of the bundle which this command loads, and
 * `src/sources/page` when something of it is.
 */
async function packagesLoadedBy(args: readonly string[], input = ""): Promise<readonly string[]> {
  const log = path.join(folder, "modules.txt");
  rmSync(log, { force: true });
  await run(args, { input, env: { MODULE_LOG: log }, node: ["--import", registration.href] });
  const urls = readFileSync(log, "utf8").trim().split("\n");
  const files = urls
    .filter((url) => url.startsWith("file:") && url.includes("/dist/"))
    .map((url) => readFileSync(fileURLToPath(url), "utf8"));
  expect(files).not.toEqual([]);
  // The bundler marks where each module came from.
  const marks = files.flatMap((text) => [
    ...text.matchAll(/^\/\/#region .*node_modules\/([^/]+)/gm),
    ...text.matchAll(/^\/\/#region (src\/sources\/page)\//gm),
    // It is not bundled.
    ...urls.flatMap((url) => [...url.matchAll(/\/node_modules\/(playwright)\//g)]),
  ]);
  return [...new Set(marks.map(([, name = ""]) => name))].sort();
}

describe("what is loaded", () => {
  test.each([["--help"], ["--version"], ["explian"], ["--formt"]])(
    "%s needs nothing but commander",
    async (argument) => {
      expect(await packagesLoadedBy([argument])).toEqual(["commander"]);
    },
  );

  test.each([[["rules"]], [["explain", "tiny-image"]], [["-", "--max-size", "1"]]])(
    "%j needs no parser",
    async (args) => {
      const packages = await packagesLoadedBy(args, CLEAN);
      for (const parser of ["mailparser", "parse5", "htmlparser2", "cheerio", "css-tree"]) {
        expect(packages).not.toContain(parser);
      }
    },
  );

  test("a scan is seen to load its parsers, and nothing for pages", async () => {
    const packages = await packagesLoadedBy(["-"], "<p>hi</p>");
    expect(packages).toContain("css-tree");
    // Only what is not as its tags say needs the browser's own rules, and iconv is for rare charsets.
    expect(packages).not.toContain("parse5");
    expect(packages).not.toContain("iconv-lite");
    expect(await packagesLoadedBy(["-"], "<b><p>hi</b>there")).toContain("parse5");
    expect(packages).not.toContain("playwright");
    expect(packages).not.toContain("src/sources/page");
  });

  test("a page is seen to load playwright, and no parser of mails", async () => {
    const packages = await packagesLoadedBy(["http://127.0.0.1:9/", "--browser-path", "/gone"]);
    expect(packages).toContain("src/sources/page");
    expect(packages).not.toContain("mailparser");
    expect(await packagesLoadedBy(["-", "--device", "Typewriter 1"])).toContain("playwright");
  });
});

test("without a build it says what to do", async () => {
  cpSync(BIN, path.join(folder, "bin/pixel-scan.js"));
  writeFileSync(path.join(folder, "package.json"), `{ "type": "module" }`);
  const { code, stdout, stderr } = await runShell("node bin/pixel-scan.js --help", { cwd: folder });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toBe("pixel-scan: dist/cli/main.js is missing; run npm ci to build it\n");
});
