import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Who may import whom, by file or folder below src; itself is always allowed. Never back. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  "consent-phase": ["model"],
  errors: ["model"],
  count: [],
  nearest: [],
  "group-by": [],
  detach: [],
  remember: ["detach"],
  "template-tags": [],
  version: [],
  load: ["model"],
  comparison: ["model"],
  stripped: ["model"],
  policy: ["model", "count"],
  wildcard: [],
  allow: ["model", "load", "nearest", "policy", "fingerprint", "wildcard"],
  "git-root": [],
  "is-inside": [],
  "read-text-file": [],
  "system-error": [],
  "try-stat": ["system-error"],
  config: [
    "model",
    "git-root",
    "nearest",
    "allow",
    "clients",
    "read-text-file",
    "rules",
    "system-error",
    "trackers",
  ],
  redact: ["model"],
  severity: ["model", "leaks"],
  fingerprint: ["model"],
  har: ["model"],
  reporters: [
    "count",
    "group-by",
    "model",
    "consent-phase",
    "policy",
    "trackers",
    "fingerprint",
    "comparison",
    "stripped",
    "rules",
  ],
  clients: ["model", "load"],
  lists: ["model", "errors", "read-text-file", "system-error"],
  trackers: ["model", "load", "wildcard", "remember"],
  leaks: ["model", "load", "template-tags", "trackers"],
  rules: ["model", "consent-phase", "load", "errors", "leaks", "trackers"],
  sources: [
    "group-by",
    "is-inside",
    "read-text-file",
    "system-error",
    "try-stat",
    "model",
    "load",
    "errors",
    "nearest",
    "template-tags",
    "detach",
    "remember",
  ],
  scan: [
    "try-stat",
    "lists",
    "model",
    "allow",
    "consent-phase",
    "load",
    "errors",
    "sources",
    "rules",
    "leaks",
    "trackers",
    "clients",
    "severity",
    "redact",
  ],
  compare: [
    "group-by",
    "model",
    "comparison",
    "errors",
    "load",
    "leaks",
    "redact",
    "sources",
    "trackers",
  ],
  explain: ["model", "load", "leaks", "trackers", "severity"],
  strip: ["model", "stripped", "errors", "load", "scan", "sources"],
  cli: [
    "read-text-file",
    "system-error",
    "try-stat",
    "is-inside",
    "count",
    "lists",
    "git-root",
    "explain",
    "har",
    "leaks",
    "trackers",
    "model",
    "strip",
    "allow",
    "config",
    "clients",
    "compare",
    "errors",
    "nearest",
    "policy",
    "redact",
    "reporters",
    "rules",
    "scan",
    "sources",
    "version",
  ],
  testing: ["model", "policy", "reporters", "scan", "sources", "version"],
  vitest: ["testing"],
  playwright: ["model", "policy", "scan", "sources", "testing", "version"],
  index: [
    "lists",
    "explain",
    "model",
    "strip",
    "stripped",
    "allow",
    "config",
    "compare",
    "comparison",
    "errors",
    "policy",
    "reporters",
    "rules",
    "scan",
    "sources",
    "version",
  ],
};

/** The places where each package enters. */
const PACKAGES: Readonly<Record<string, string | readonly string[]>> = {
  commander: "cli",
  chalk: "reporters",
  sarif: "reporters",
  mailparser: "sources/email",
  "iconv-lite": "sources",
  cheerio: "sources",
  parse5: "sources",
  "parse5-htmlparser2-tree-adapter": "sources",
  htmlparser2: "sources",
  domhandler: "sources",
  "css-tree": "sources",
  "css-select": "sources",
  tinyglobby: "sources",
  picomatch: "allow",
  "jsonc-parser": "config",
  ignore: "sources",
  // The entry for tests takes the test's own page, and loads nothing.
  playwright: ["sources/page", "playwright.ts"],
  "@ghostery": "lists",
  "@kenjiuno": "sources/msg",
  "rtf-stream-parser": "sources/msg",
  "image-size": "sources/page",
  "robots-parser": "sources/page/crawl",
  "lz-string": "leaks",
  "tldts-icann": "trackers",
  "third-party-web": "trackers",
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join("src", file));

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, "utf8"), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

/** `src/rules/rule.ts` → `rules`, `src/model.ts` → `model`. */
function areaOf(file: string): string {
  return (relative("src", file).split("/")[0] ?? "").replace(/\.ts$/, "");
}

describe.each(files)("%s", (file) => {
  const imports = importsOf(file);

  test("imports only along the arrows", () => {
    const area = areaOf(file);
    expect(ARROWS, `an arrow for ${area}`).toHaveProperty(area);
    const targets = imports
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => join(dirname(file), specifier))
      .filter((target) => target !== "package.json")
      .map(areaOf)
      .filter((target) => target !== area);
    expect(ARROWS[area]).toEqual(expect.arrayContaining(targets));
  });

  test("brings in packages only where they enter", () => {
    for (const specifier of imports) {
      if (specifier.startsWith(".") || specifier.startsWith("node:")) continue;
      const name = specifier.split("/")[0] ?? specifier;
      expect(PACKAGES, `a place for ${name}`).toHaveProperty([name]);
      const places = [PACKAGES[name] ?? []].flat();
      expect(
        places.some((place) => relative("src", file).startsWith(place)),
        `${name} enters in ${places.join(" and ")}`,
      ).toBe(true);
    }
  });
});

test("every arrow and package of the tables is in use", () => {
  const areas = new Set(files.map(areaOf));
  expect(Object.keys(ARROWS).filter((area) => !areas.has(area))).toEqual([]);
  const used = new Set(files.flatMap(importsOf).map((specifier) => specifier.split("/")[0]));
  expect(Object.keys(PACKAGES).filter((name) => !used.has(name))).toEqual([]);
});
