import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Rolldown } from "tsdown";

/**
 * Modules that take long to load, and what stands in for them: a third of the start-up time of a
 * scan. Called after all, they throw.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  // mailparser turns HTML into text with these, which we switch off.
  "html-to-text": `exports.htmlToText = () => { throw new Error("html-to-text is left out"); };`,
  "linkify-it": `const rules = { tlds: () => rules, add: () => rules, set: () => rules };
    module.exports = () => rules;`,
  tlds: "module.exports = [];",
  // Node's own decoder knows the charsets of Japanese mail as well.
  "encoding-japanese": `exports.convert = (bytes, { from }) =>
    new TextDecoder(/euc/i.test(from) ? "euc-jp" : "iso-2022-jp").decode(Uint8Array.from(bytes));`,
};

export default defineConfig({
  entry: {
    index: "src/index.ts",
    vitest: "src/vitest.ts",
    playwright: "src/playwright.ts",
    "cli/main": "src/cli/main.ts",
    "scan/worker": "src/scan/worker.ts",
  },
  format: "esm",
  platform: "node",
  target: "node20.19",
  fixedExtension: false,
  dts: { entry: ["src/index.ts", "src/vitest.ts", "src/playwright.ts"] },
  // Everything in one piece starts four times as fast as from node_modules, and installs faster.
  // Playwright is loaded when a page is scanned, and cannot be bundled.
  deps: { alwaysBundle: [/.*/], neverBundle: ["playwright", "@ghostery/adblocker"] },
  // Its main file is UMD, whose requires no bundler follows.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  plugins: [standIn(STAND_INS), withoutExamples(), notices()],
});

function standIn(modules: Readonly<Record<string, string>>): Rolldown.Plugin {
  const PREFIX = "\0stand-in:";
  return {
    name: "stand-in",
    resolveId: (id) => (Object.hasOwn(modules, id) ? PREFIX + id : null),
    load: (id) => modules[id.replace(PREFIX, "")] ?? null,
  };
}

/**
 * The catalogue's examples are for its tests: half of what Node would read at every start. The few
 * files that are written otherwise keep theirs.
 */
function withoutExamples(): Rolldown.Plugin {
  return {
    name: "without-examples",
    transform(code, id) {
      if (!/\/trackers\/catalogue\/[^/]+\.ts$/.test(id)) return null;
      return { code: code.replace(/^ {2}examples: \{\n[\s\S]*?^ {2}\},\n/m, ""), map: null };
    },
  };
}

/** Writes the licence of each bundled package next to the bundle, as the licences ask. */
function notices(): Rolldown.Plugin {
  const folders = new Set<string>();
  return {
    name: "notices",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const id of chunk.moduleIds) {
          const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
          if (folder && existsSync(join(folder, "package.json"))) folders.add(folder);
        }
      }
      const source = [...folders]
        .map(notice)
        .sort()
        .join(`\n${"-".repeat(72)}\n\n`);
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source });
    },
  };
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license: string };
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}
