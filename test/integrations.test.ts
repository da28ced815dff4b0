import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXTENSIONS } from "../src/sources/document-type.ts";

/** The script of the action's one step. */
function actionScript(): string {
  const [, script = ""] =
    /\n {6}run: \|\n([\s\S]*)$/.exec(readFileSync("action.yml", "utf8")) ?? [];
  return script.replace(/^ {8}/gm, "");
}

describe("the GitHub action", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "pixel-scan-action-"));
    // What npx would fetch is the one that was built here.
    const npx = join(folder, "npx");
    const bin = resolve("bin/pixel-scan.js");
    writeFileSync(
      npx,
      `#!/bin/sh\n[ "$1 $2" = "--yes pixel-scan@9.9.9" ] || exit 99\nshift 2\nexec '${process.execPath}' '${bin}' "$@"\n`,
    );
    chmodSync(npx, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (TARGETS: string, ARGS = "") =>
    spawnSync("bash", ["-eo", "pipefail", "-c", actionScript()], {
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env.PATH}`,
        TARGETS,
        ARGS,
        VERSION: "9.9.9",
      },
    });

  test("fails with the exit code of the scan; targets are lines, options are quoted", () => {
    const targets = "  fixtures/emails/newsletter.eml\n\nfixtures/emails/no-trackers.eml \n";
    const { status, stdout } = run(targets, "-f json --recipient 'ann@example.org'");
    expect(status).toBe(1);
    expect(JSON.parse(stdout).results.map(({ target }: { target: string }) => target)).toEqual([
      "fixtures/emails/newsletter.eml",
      "fixtures/emails/no-trackers.eml",
    ]);
  });

  test("nothing in its inputs is run, and none of the targets is an option", () => {
    const touched = join(folder, "touched");
    const { status, stdout } = run(`$(touch ${touched})\n--exit-zero`);
    expect(status).toBe(2);
    expect(stdout).toMatch(/no-such-file|no-match/);
    expect(stdout).toContain("--exit-zero");
    expect(() => readFileSync(touched)).toThrow("ENOENT");
  });
});

test("the pre-commit hook takes what folders are searched for, archives and records of visits apart", () => {
  const [, pattern = ""] =
    /^ {2}files: '\(\?i\)(.*)'$/m.exec(readFileSync(".pre-commit-hooks.yaml", "utf8")) ?? [];
  const files = new RegExp(pattern, "i");
  const { mbox, har, snapshot, ...documents } = EXTENSIONS;
  for (const name of Object.values(documents).flatMap((names) => names.split(" "))) {
    expect(`mail.${name}`).toMatch(files);
  }
  expect("notes.txt").not.toMatch(files);
});
