import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../src/cli/outputs.ts";
import { mailFolder } from "./mails.ts";
import { run } from "./run.ts";

const script = async (shell: string) => (await run(["completion", shell])).stdout;

/** What bash offers for a line whose last word is being written. */
function offers(source: string, ...words: readonly string[]): readonly string[] {
  const line = ["pixel-scan", ...words].map((word) => `'${word}'`).join(" ");
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-s"], {
    input: `${source}\nCOMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))\n_pixel_scan\nprintf '%s\\n' "\${COMPREPLY[@]}"\ncomplete -p pixel-scan >&2\n`,
    encoding: "utf8",
    cwd: "fixtures/emails",
  });
  expect(stderr).toBe("complete -o filenames -F _pixel_scan pixel-scan\n");
  return stdout.split("\n").filter((word) => word !== "");
}

describe("in bash", async () => {
  const source = await script("bash");

  test("every flag of --help is offered, and nothing else", async () => {
    const { stdout } = await run(["--help"]);
    const flags = new Set(stdout.match(/(?<=^ {2}(?:-\w, )?)--[a-z-]+/gm));
    const offered = offers(source, "--");
    expect([...offered].sort()).toEqual([...flags].sort());
  });

  test.each([
    [
      ["--fail-on", ""],
      ["low", "medium", "high"],
    ],
    [["--fail-on", "h"], ["high"]],
    [["-f", ""], [...FORMATS]],
    [["ini"], ["init"]],
    [
      ["init", "--c"],
      ["--ci", "--color"],
    ],
    [
      ["init", "--ci", ""],
      ["github", "gitlab"],
    ],
    [["explain", "tiny-"], ["tiny-image"]],
    [["completion", "f"], ["fish"]],
    [["clients", "gmail-w"], ["gmail-web"]],
    [["newsletter.e"], ["newsletter.eml"]],
    [["rules", "--fail"], []],
  ])("%j", (words, expected) => {
    expect(offers(source, ...words)).toEqual(expected);
  });
});

describe.each([
  ["zsh", ["-n"]],
  ["fish", ["-n"]],
] as const)("%s", (shell, args) => {
  const isThere = spawnSync(shell, ["-c", "true"]).status === 0;

  test.skipIf(!isThere)("reads it", async () => {
    const { path: folder, remove } = mailFolder({ script: await script(shell) });
    const { status, stderr } = spawnSync(shell, [...args, path.join(folder, "script")], {
      encoding: "utf8",
    });
    remove();
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("is told of every command and of every flag", async () => {
    const text = await script(shell);
    const { stdout } = await run(["--help"]);
    for (const flag of stdout.match(/(?<=^ {2}(?:-\w, )?)--[a-z-]+/gm) ?? []) {
      expect(text).toContain(shell === "fish" ? ` -l ${flag.slice(2)} ` : `'*${flag}[`);
    }
  });
});
