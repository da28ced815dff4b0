import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLEAN, mailFolder, TRACKING } from "./mails.ts";
import { canRunAsUser, lastLine, run, runShell, USER } from "./run.ts";

const folder = mailFolder({ "clean.eml": CLEAN, "tracking.eml": TRACKING });
const cwd = folder.path;
// For tests that run as another user.
chmodSync(cwd, 0o755);
afterAll(folder.remove);

describe("what the command line names beside targets", () => {
  test.each(["--config", "--baseline", "--list", "--files-from", "--storage-state"])(
    "%s: what does not end is told, not read until memory is full",
    async (option) => {
      const { code, stdout, stderr } = await run(["clean.eml", option, "/dev/zero"], { cwd });
      expect(stderr).toContain("EFBIG");
      expect([code, stdout]).toEqual([2, ""]);
    },
  );

  test("may be a pipe", async () => {
    const config = `--config <(echo '{ "failOn": "high", "minConfidence": "certain" }')`;
    const { code, stdout } = await runShell(
      `$SCAN --files-from <(echo tracking.eml) ${config} --no-color`,
      { cwd },
    );
    expect(stdout).toContain("tracking.eml");
    expect(lastLine(stdout)).toMatch(/--fail-on high .* --min-confidence certain/);
    expect(code).toBe(1);
  });

  test("standard input as a list of names ends somewhere", async () => {
    const { code, stderr } = await runShell("yes no-such.eml | $SCAN --files-from -", { cwd });
    expect(stderr).toContain("the list of --files-from does not end");
    expect(code).toBe(2);
  });
});

test("a working directory that is gone is told", async () => {
  const { code, stderr } = await runShell("mkdir gone && cd gone && rmdir ../gone && $SCAN a.eml", {
    cwd,
  });
  expect(stderr).toBe(
    "pixel-scan: Exit code 2: the folder that this runs in is gone; change to one that is there.\n",
  );
  expect(code).toBe(2);
});

test("a .gitignore that is a pipe ignores nothing, and nobody waits for it", async () => {
  await runShell("mkdir piped && cp tracking.eml piped && mkfifo piped/.gitignore", { cwd });
  const { code, stdout } = await run(["piped"], { cwd });
  expect(stdout).toContain("tracking.eml");
  expect(code).toBe(1);
});

test("a baseline that cannot be written is exit code 2, and the report is printed all the same", async () => {
  const args = ["tracking.eml", "--baseline", "clean.eml/b.json", "--update-baseline"];
  const { code, stdout, stderr } = await run(args, { cwd });
  expect(stderr).toContain("cannot write the baseline to clean.eml/b.json: ENOTDIR");
  expect(stdout).toContain("known: it is in the baseline");
  expect(stdout).toMatch(/Exit code 2: not everything could be kept that was to be kept\.\n$/);
  expect(code).toBe(2);
});

describe.skipIf(!canRunAsUser)("what may not be read", () => {
  test("is not watched, which is told", async () => {
    mkdirSync(path.join(cwd, "private"), { mode: 0 });
    const args = ["--watch", "private", "--no-config"];
    const { code, stderr } = await run(args, { cwd, uid: USER });
    expect(stderr).toContain("private is not watched: EACCES");
    expect(lastLine(stderr)).toBe(
      "pixel-scan: Exit code 2: there is nothing that could be watched.",
    );
    expect(code).toBe(2);
  });

  test("is told by doctor", async () => {
    mkdirSync(path.join(cwd, "cache/pixel-scan/lists"), { recursive: true });
    chmodSync(path.join(cwd, "cache/pixel-scan/lists"), 0);
    const env = { XDG_CACHE_HOME: path.join(cwd, "cache") };
    const { stdout } = await run(["doctor"], { cwd: "/", uid: USER, env });
    expect(stdout).toMatch(/Lists +the cache cannot be read: EACCES/);
  });
});

describe.skipIf(!canRunAsUser)("whether there is a config cannot be told where", () => {
  beforeAll(() => {
    for (const name of ["unread", "closed", "closed/in"]) mkdirSync(path.join(cwd, name));
    writeFileSync(path.join(cwd, "unread/package.json"), "{}", { mode: 0 });
    for (const name of ["unread", "closed/in"]) {
      writeFileSync(path.join(cwd, name, "clean.eml"), CLEAN);
    }
    chmodSync(path.join(cwd, "closed"), 0);
  });
  // Else nobody but root could remove what is in it.
  afterAll(() => chmodSync(path.join(cwd, "closed"), 0o700));

  const places: readonly (readonly [string, string, RegExp])[] = [
    ["package.json may not be read", "unread", /No trackers found/],
    ["a folder above may not be searched", "closed/in", /no-permission/],
  ];
  // Only root can start a process in the second for another user.
  test.each(USER === undefined ? places.slice(0, 1) : places)(
    "%s: that is told, and nothing is scanned",
    async (_, name, without) => {
      const place = { cwd: path.join(cwd, name), uid: USER };
      const { code, stdout, stderr } = await run(["clean.eml"], place);
      expect(stderr).toContain("whether there is a config here cannot be told (EACCES");
      expect(lastLine(stderr)).toContain("nothing was scanned, because of the configuration");
      expect([code, stdout]).toEqual([2, ""]);
      expect((await run(["clean.eml", "--no-config"], place)).stdout).toMatch(without);
    },
  );
});
