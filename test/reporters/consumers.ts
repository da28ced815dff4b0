import { createHash } from "node:crypto";
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with {
  type: "json",
};
import Ajv from "ajv";
import { load as parseHtml } from "cheerio";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import type { Log } from "sarif";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { expect } from "vitest";
import type { Format } from "../../src/reporters/index.ts";

const ajv = new Ajv({
  allErrors: true,
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
});
/** Of its draft (04) it uses nothing that is no longer so. */
const { $schema: _draft, id: _id, ...schema } = sarifSchema;
const validateSarif = ajv.compile(schema);

/** The OASIS schema, and what GitHub refuses or ignores beyond it. */
export function readSarif(text: string): Log {
  const log: Log = JSON.parse(text);
  validateSarif(log);
  expect(validateSarif.errors ?? []).toEqual([]);
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  const rules = run?.tool.driver.rules ?? [];
  for (const rule of rules) {
    expect(rule.shortDescription?.text).toBeTruthy();
    expect(rule.fullDescription?.text.length).toBeLessThanOrEqual(1_024);
    expect(rule.help?.text).toBeTruthy();
    expect(rule.help?.markdown).toBeTruthy();
    expect(rule.properties?.tags).toContain("security");
    expect(rule.properties?.precision).toMatch(/^(?:very-high|high|medium|low)$/);
    expect(rule.properties?.["security-severity"]).toMatch(/^\d\.\d$/);
  }
  const results = run?.results ?? [];
  expect(results.length).toBeLessThanOrEqual(25_000);
  for (const result of results) {
    expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    expect(result.message.text).toBeTruthy();
    expect(result.partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}:\d+$/);
    const place = result.locations?.[0]?.physicalLocation;
    const uri = place?.artifactLocation?.uri ?? "";
    expect(uri).not.toMatch(/^(?:[a-z][a-z0-9+.-]*:|\/|\.\.)/i);
    expect(uri).toMatch(/^[\w%/.~!'()*-]+$/);
    const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = place?.region ?? {};
    for (const number of [startLine, startColumn, endLine, endColumn]) {
      expect(number).toBeGreaterThanOrEqual(1);
    }
    expect(endLine * 1e9 + endColumn).toBeGreaterThan(startLine * 1e9 + startColumn);
  }
  const prints = results.map(({ partialFingerprints }) => partialFingerprints);
  expect(new Set(prints.map((one) => JSON.stringify(one))).size).toBe(prints.length);
  return log;
}

const validateGitlab = ajv.compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string" },
      check_name: { type: "string" },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!\\./)" },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

interface CodeQuality {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
}

/** GitLab's documented fields; equal fingerprints would be merged. */
export function readGitlab(text: string): readonly CodeQuality[] {
  expect(text.startsWith("[")).toBe(true);
  const entries: CodeQuality[] = JSON.parse(text);
  validateGitlab(entries);
  expect(validateGitlab.errors ?? []).toEqual([]);
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  return entries;
}

export interface TestCase {
  readonly name: string;
  readonly file: string;
  readonly children: readonly { name: string; text: string; message: string }[];
}

/** Strict XML, then what Jenkins and GitLab expect of it. */
export function readJunit(text: string): readonly TestCase[] {
  const cases: (TestCase & { children: { name: string; text: string; message: string }[] })[] = [];
  const totals: Record<string, string>[] = [];
  const open: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    open.push(tag);
    const { name = "", file = "", message = "" } = tag.attributes;
    if (tag.name === "testcase") cases.push({ name, file, children: [] });
    else if (open.at(-2)?.name === "testcase") {
      cases.at(-1)?.children.push({ name: tag.name, text: "", message });
    } else totals.push(tag.attributes);
  });
  parser.on("text", (content) => {
    const child = cases.at(-1)?.children.at(-1);
    if (child && open.at(-2)?.name === "testcase") child.text += content;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  const failures = cases.filter(({ children }) => children.some(({ name }) => name === "failure"));
  const errors = cases.filter(({ children }) => children.some(({ name }) => name === "error"));
  expect(totals[0]).toMatchObject({
    tests: String(cases.length),
    failures: String(failures.length),
    errors: String(errors.length),
  });
  expect(totals[1]).toEqual(totals[0]);
  for (const { children } of cases) {
    expect(
      children.filter(({ name }) => name === "failure" || name === "error").length,
    ).toBeLessThanOrEqual(1);
    expect(children.map(({ name }) => name)).not.toContain("script");
  }
  return cases;
}

/** As the runner reads a line: command, properties, message. */
export function readGithub(text: string) {
  const annotations = text
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [, level = "", properties = "", message = ""] =
        /^::(error|warning|notice) ([^\r]*?)::(.*)$/.exec(line) ?? [];
      expect(level, line).not.toBe("");
      const pairs = properties.split(",").map((pair) => {
        expect(pair).toMatch(/^(?:title|file|line|col)=[^:,]*$/);
        return [
          pair.slice(0, pair.indexOf("=")),
          unescapeCommand(pair.slice(pair.indexOf("=") + 1)),
        ];
      });
      return { level, message: unescapeCommand(message), ...Object.fromEntries(pairs) } as {
        level: string;
        message: string;
        title: string;
        file?: string;
        line?: string;
      };
    });
  for (const level of ["error", "warning", "notice"]) {
    expect(annotations.filter((one) => one.level === level).length).toBeLessThanOrEqual(10);
  }
  return annotations;
}

function unescapeCommand(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

const MARKDOWN_TAGS = new Set(
  "html head body h2 h3 p code wbr table thead tbody tr th td em strong".split(" "),
);

/** As GitHub renders it: no element beyond our own, none with an attribute. */
export function readMarkdown(text: string) {
  const html = micromark(text, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const $ = parseHtml(html);
  for (const element of $("*").toArray()) {
    if (!("tagName" in element)) continue;
    expect(MARKDOWN_TAGS, html).toContain(element.tagName);
    expect(Object.keys(element.attribs), html).toEqual([]);
  }
  for (const row of $("tr").toArray()) expect($(row).children()).toHaveLength(6);
  return $;
}

/** RFC 4180. */
export function readCsv(text: string): readonly string[][] {
  const rows: string[][] = [];
  let rest = text;
  let row: string[] = [];
  while (rest !== "") {
    const match = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
    if (!match) throw new Error(`no cell at ${JSON.stringify(rest.slice(0, 80))}`);
    row.push((match[1] ?? "").replaceAll('""', '"'));
    if (match[2] === "\r\n") {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(match[0].length);
  }
  for (const cells of rows) {
    expect(cells).toHaveLength(rows[0]?.length ?? 0);
    // Where a semicolon separates, a cell may begin behind one.
    for (const cell of cells.flatMap((text) => [text, ...text.split(/[;"]/)])) {
      expect(cell).not.toMatch(/^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/);
    }
  }
  return rows;
}

const REPORT_TAGS = new Set(
  "html head meta title style body main header div h1 h2 h3 p ul li b form label select option fieldset legend input span output section svg path rect circle text i u em iframe article code table thead tbody tr th td dl dt dd br small a footer script".split(
    " ",
  ),
);

/** As a browser reads it: our own elements, one script by its hash, and nothing that could be loaded. */
function readHtml(text: string) {
  const $ = parseHtml(text);
  const policy = $("meta[http-equiv]").attr("content") ?? "";
  expect(policy).toMatch(/^default-src 'none';/);
  expect($("script")).toHaveLength(1);
  const hash = createHash("sha256").update($("script").text()).digest("base64");
  expect(policy).toContain(`script-src 'sha256-${hash}'`);
  expect($("style")).toHaveLength(1);
  for (const element of $("*").toArray()) {
    if (!("tagName" in element)) continue;
    expect(REPORT_TAGS).toContain(element.tagName);
    for (const [name, value] of Object.entries(element.attribs)) {
      expect(name).not.toMatch(/^on|^(?:src|srcset|action|data|poster|background|xlink:href)$/);
      if (name === "href") expect(value).toMatch(/^#f\d+$/);
      if (name === "style") expect(value).toMatch(/^(?:left|width|height):[\w%. +()]+$/);
    }
  }
  for (const frame of $("iframe").toArray()) expect($(frame).attr("sandbox")).toBe("");
  return $;
}

const readJson = (text: string): unknown => JSON.parse(text);
const readLines = (text: string): unknown => text.split("\n").slice(0, -1);

/** Reads a report as the program does that it is made for; throws where that one would not take it. */
export const READERS = {
  text: readLines,
  compact: readLines,
  json: readJson,
  ndjson: (text) => text.split("\n").slice(0, -1).map(readJson),
  sarif: readSarif,
  junit: readJunit,
  github: readGithub,
  gitlab: readGitlab,
  markdown: readMarkdown,
  csv: readCsv,
  html: readHtml,
} satisfies Record<Format, (text: string) => unknown>;
