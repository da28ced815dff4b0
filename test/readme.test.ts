import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { printExplanation } from "../src/cli/explain-url.ts";
import { clients } from "../src/clients/index.ts";
import config from "../src/config/config.schema.json" with { type: "json" };
import { explain, scan } from "../src/index.ts";
import { DATA_KINDS } from "../src/model.ts";
import { text as textReport } from "../src/reporters/text.ts";
import { rules } from "../src/rules/index.ts";
import { trackers } from "../src/trackers/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

function run(...args: string[]): string {
  const { stdout } = spawnSync(process.execPath, ["bin/pixel-scan.js", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return stdout;
}

function section(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  expect(text).toContain(start);
  const before = text.slice(0, text.indexOf(start) + start.length);
  return before + content + text.slice(text.indexOf(end));
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  ["", ...[head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`), ""].join(
    "\n",
  );

/** `npx vitest run test/readme.test.ts -u` writes these parts anew. */
test("shows what the tool says now", async () => {
  const command = "pixel-scan fixtures/emails/newsletter.eml";
  const report = textReport(await scan(["fixtures/emails/newsletter.eml"]), {
    color: false,
    columns: 100,
    verbosity: "normal",
  }).trimEnd();
  let expected = section(
    README,
    "report",
    `\n\n\`\`\`console\n$ npx ${command}\n${report}\n\`\`\`\n\n`,
  );
  expected = section(
    expected,
    "rules",
    table(
      ["rule", "what it looks for, and why"],
      rules.map(({ id, why }) => [`\`${id}\``, why]),
    ),
  );
  expected = section(
    expected,
    "data",
    table(
      ["in a report", "in JSON", "what it means for you"],
      Object.entries(DATA_KINDS).map(([id, { label, meaning }]) => [label, `\`${id}\``, meaning]),
    ),
  );
  expected = section(
    expected,
    "clients",
    table(
      ["client", "id", "loads remote content", "hides"],
      clients.map(({ id, name, note, hides }) => [
        name,
        `\`${id}\``,
        note,
        hides.map((data) => DATA_KINDS[data].label).join(", ") || "nothing",
      ]),
    ),
  );
  const url =
    "https://acme.us7.list-manage.com/track/open.php?u=f3d4a1c0&id=9b8e6f11a0&e=7c41b0d2e9";
  const explanation = printExplanation(await explain(url), 100).trimEnd();
  expected = section(
    expected,
    "explain",
    `\n\n\`\`\`console\n$ npx pixel-scan explain '${url}'\n${explanation}\n\`\`\`\n\n`,
  );
  const endpoints = trackers.flatMap((tracker) => tracker.endpoints).length;
  const parameters = trackers.flatMap((tracker) => Object.keys(tracker.parameters ?? {})).length;
  expected = section(
    expected,
    "counts",
    `${trackers.length} services with ${endpoints} endpoints and ${parameters} documented parameters; ${clients.length} mail clients are known`,
  );
  expected = section(
    expected,
    "config",
    table(
      ["key", ""],
      Object.entries(config.properties).map(([key, { description }]) => [
        `\`${key}\``,
        description.replaceAll(/([^\s,;:]*[*][^\s,;:]*|--[a-z-]+)/g, "`$1`"),
      ]),
    ),
  );
  expected = section(expected, "services", String(trackers.length));
  await expect(expected).toMatchFileSnapshot("../README.md");
});

test("names every option of --help, and none that is not there", () => {
  const options = new Set(run("--help").match(/--[a-z][a-z-]+/g));
  for (const own of ["--help", "--version"]) options.delete(own);
  const [, documented = ""] = /### Options\n([\s\S]*?)\n### /.exec(README) ?? [];
  expect([...new Set(documented.match(/--[a-z][a-z-]+/g))].sort()).toEqual([...options].sort());
});

describe("what it shows of the configuration works as written", () => {
  const block = (language: string, first: string) =>
    new RegExp(`\`\`\`${language}\\n(${first}[\\s\\S]*?)\`\`\``).exec(README)?.[1] ?? "";

  test("the config, its rule, and the comments of a template", async () => {
    const config = block("jsonc", "// pixel-scan.jsonc");
    const folder = mkdtempSync(path.join(tmpdir(), "pixel-scan-"));
    const write = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    write(
      "pixel-scan.jsonc",
      config.replace("{\n", '{\n  "rules": ["./rules/no-web-fonts.mjs"],\n'),
    );
    write("rules/no-web-fonts.mjs", block("js", "// rules/no-web-fonts.mjs"));
    const template = block("html", "<!-- pixel-scan-ignore-next").replace(
      /<!-- pixel-scan-ignore-file.*/,
      "",
    );
    const font = `<style>@font-face { font-family: x; src: url(https://fonts.example/x.woff2) }</style>`;
    write("templates/spring.html", `${template}${font}<p style="font-family: x">x</p>`);
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(root, "bin/pixel-scan.js"), "-f", "json"],
      { cwd: folder, encoding: "utf8" },
    );
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    const [{ findings, warnings }] = JSON.parse(stdout).results;
    expect(
      findings.map(({ evidence, allowed }: { evidence: { rule: string }[]; allowed?: string }) => [
        evidence.map(({ rule }) => rule),
        allowed,
      ]),
    ).toEqual([
      [["merge-tag", "known-tracker", "tiny-image"], "our own counter, see the privacy policy"],
      [["no-web-fonts"], undefined],
    ]);
    // The stretch between the other two comments is left to the reader.
    expect(warnings).toEqual([expect.stringContaining("there is no finding of tracked-link")]);
  });
});
