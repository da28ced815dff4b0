import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLEAN, TRACKING } from "./mails.ts";
import { run } from "./run.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-inputs-"));
  mkdirSync(path.join(folder, "mails"));
  write("mails/clean.eml", CLEAN);
  write("mails/tracking.eml", TRACKING);
  write("mails/logo.png", "");
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): void {
  writeFileSync(path.join(folder, name), content);
}

async function scan(args: readonly string[], input = "") {
  const { code, stdout, stderr } = await run([...args, "-f", "json"], { cwd: folder, input });
  const report = JSON.parse(stdout) as { results: { target: string }[] };
  return { code, stderr, targets: report.results.map(({ target }) => target) };
}

test("--files-from names what to scan, after what the command line names", async () => {
  write("list", "mails/clean.eml\r\n\nmails/tracking.eml\n");
  const { targets } = await scan(["mails/tracking.eml", "--files-from", "list"]);
  expect(targets).toEqual(["mails/tracking.eml", "mails/clean.eml"]);
});

test("--files-from - takes names between NUL bytes as well, and an empty list is no failure", async () => {
  const piped = await scan(["--files-from", "-"], "mails/clean.eml\0gone\nwith line end.eml\0");
  expect([piped.code, piped.targets]).toEqual([2, ["mails/clean.eml", "gone\nwith line end.eml"]]);
  const empty = await scan(["--files-from", "-"]);
  expect([empty.code, empty.targets, empty.stderr]).toEqual([
    0,
    [],
    "pixel-scan: the list of --files-from is empty: nothing was scanned\n",
  ]);
});

test.each([
  [["--files-from", "gone"], "the list of --files-from cannot be read"],
  [["-", "--files-from", "-"], "either a list of names (--files-from -) or a target (-)"],
])("%s is a usage error", async (args, message) => {
  const { code, stdout, stderr } = await run(args, { cwd: folder });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
});

test("what folders leave out is counted, and listed with -v", async () => {
  expect((await scan(["mails", "--ignore", "tracking*"])).stderr).toBe(
    "pixel-scan: skipped in folders: 1 ignored by --ignore or the config, 1 of other types (-v lists them)\n",
  );
  expect((await scan(["mails", "--ignore", "tracking*", "-v"])).stderr).toBe(
    "pixel-scan: skipped mails/logo.png: of other types\n" +
      "pixel-scan: skipped mails/tracking.eml: ignored by --ignore or the config\n",
  );
  expect((await scan(["mails", "--ignore", "tracking*", "-q"])).stderr).toBe("");
});

test("--stdin-filename names standard input, and tells what it is where the content does not", async () => {
  const { targets, code } = await scan(["-", "--stdin-filename", "t/a.html"], "nothing but words");
  expect([targets, code]).toEqual([["t/a.html"], 0]);
});

test("--save-snapshot keeps what was seen: scanned again it gives the same report", async () => {
  mkdirSync(path.join(folder, "kept"));
  writeFileSync(path.join(folder, "kept/a.json"), "what others may read");
  const first = await run(
    ["mails/tracking.eml", "mails/clean.eml", "-f", "json", "--save-snapshot", "kept/a.json"],
    { cwd: folder },
  );
  expect(statSync(path.join(folder, "kept/a.json")).mode & 0o077).toBe(0);
  const again = await run(["kept/a.json", "-f", "json"], { cwd: folder });
  expect([again.code, again.stdout]).toEqual([first.code, first.stdout]);
  await run(["mails", "--save-snapshot", "each/"], { cwd: folder });
  expect(readdirSync(path.join(folder, "each")).sort()).toEqual([
    "mails-clean.eml.snapshot.json",
    "mails-tracking.eml.snapshot.json",
  ]);
});

test("a snapshot that cannot be written is exit code 2, and the report is printed all the same", async () => {
  const { code, stdout, stderr } = await run(
    ["mails/clean.eml", "--save-snapshot", "list/a.json"],
    { cwd: folder },
  );
  expect([code, stdout]).toEqual([2, expect.stringContaining("No trackers found")]);
  expect(stderr).toContain("cannot save the snapshot to ");
  expect(stdout).toMatch(/Exit code 2: not everything could be kept that was to be kept\.\n$/);
  expect(
    (await run(["mails/clean.eml", "--save-snapshot", "a", "--redact"], { cwd: folder })).code,
  ).toBe(2);
});
