import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig, type Rolldown, type UserConfig } from "tsdown";
import { trackers } from "./src/trackers/catalogue/index.ts";
import { packTrackers } from "./src/trackers/packed.ts";

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

/**
 * Modules that few messages need and that take long to load: bundles of their own, which their functions
 * load when one is called. CommonJS, since that is loaded at once.
 */
const LATE = {
  // What is not as its tags say: the others' tree is plain-tree.ts's.
  parse: { file: "src/sources/markup/parse.ts", functions: ["parseTree", "parseMode"] },
  "other-charsets": { file: "src/sources/other-charsets.ts", functions: ["isKnown", "decoderOf"] },
};

/**
 * What is always loaded together, in one file each: to find and open a file takes a millisecond. Each
 * holds what it needs itself, but for what help and errors need; what two of them need stays alone.
 */
function groups() {
  const base = closureOf("src/cli/main.ts");
  const judge = closureOf("src/scan.ts", "src/rules/index.ts");
  const files = closureOf("src/sources/file.ts", "src/sources/email/index.ts");
  const text = closureOf("src/reporters/text.ts");
  const targets = closureOf("src/sources/targets.ts");
  // A browser is started before anything else is loaded.
  const page = closureOf("src/sources/page/index.ts");
  const only = (
    name: string,
    own: Set<string>,
    others: readonly Set<string>[],
    packages: readonly string[] = [],
  ) => ({
    name,
    test: (id: string) =>
      (own.has(id) && !others.some((other) => other.has(id))) ||
      packages.some((one) => id.includes(`/node_modules/${one}/`)),
  });
  return [
    {
      name: "base",
      test: (id: string) => base.has(id) && !id.startsWith(join(import.meta.dirname, "src/cli")),
    },
    only("targets", targets, [base]),
    only("judge", judge, [base, targets, page], ["tldts-icann", "lz-string"]),
    only("files", files, [base, targets, judge, text, page], ["css-tree", "htmlparser2"]),
    only("text", text, [base, targets, judge, files, page], ["chalk"]),
    { name: "late-builtins", test: (id: string) => id.startsWith(LATE_BUILTIN) },
  ];
}

/** Files of ours that are loaded with these. */
function closureOf(...entries: readonly string[]): Set<string> {
  const files = new Set(entries.map((entry) => join(import.meta.dirname, entry)));
  // Grows while it is read.
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    for (const [, path = ""] of text.matchAll(
      /^(?:import|export) (?!type )[^;]*?"(\.[^"]+)";$/gm,
    )) {
      files.add(join(dirname(file), path));
    }
  }
  return files;
}

const COMMON = {
  platform: "node",
  target: "node20.19",
  // Everything in one piece starts four times as fast as from node_modules, and installs faster.
  // Playwright is loaded when a page is scanned, and cannot be bundled.
  deps: { alwaysBundle: [/.*/], neverBundle: ["playwright", "@ghostery/adblocker"] },
  // Its main file is UMD, whose requires no bundler follows.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
} satisfies UserConfig;

export default defineConfig([
  {
    ...COMMON,
    entry: {
      index: "src/index.ts",
      vitest: "src/vitest.ts",
      playwright: "src/playwright.ts",
      "cli/main": "src/cli/main.ts",
      "scan/worker": "src/scan/worker.ts",
    },
    format: "esm",
    fixedExtension: false,
    inputOptions: { preserveEntrySignatures: "allow-extension" },
    outputOptions: { codeSplitting: { includeDependenciesRecursively: false, groups: groups() } },
    dts: { entry: ["src/index.ts", "src/vitest.ts", "src/playwright.ts"] },
    plugins: [
      standIn(STAND_INS),
      packedCatalogue(),
      late(),
      lateBuiltins(),
      plainBuiltins(),
      notices(""),
    ],
  },
  {
    ...COMMON,
    entry: Object.fromEntries(
      Object.entries(LATE).map(([name, { file }]) => [`late/${name}`, file]),
    ),
    format: "cjs",
    dts: false,
    clean: false,
    plugins: [notices("late/")],
  },
]);

function late(): Rolldown.Plugin {
  return {
    name: "late",
    load(id) {
      const found = Object.entries(LATE).find(
        ([, { file }]) => id === join(import.meta.dirname, file),
      );
      if (!found) return null;
      const [name, { functions }] = found;
      const exported = functions.map(
        (one) => `export const ${one} = (...given) => open().${one}(...given);`,
      );
      return {
        code: `import { createRequire } from "node:module";
          let opened;
          const open = () => (opened ??= createRequire(import.meta.url)("#late/${name}"));
          ${exported.join("\n")}`,
        moduleType: "js",
      };
    },
  };
}

function standIn(modules: Readonly<Record<string, string>>): Rolldown.Plugin {
  const PREFIX = "\0stand-in:";
  return {
    name: "stand-in",
    resolveId: (id) => (Object.hasOwn(modules, id) ? PREFIX + id : null),
    load: (id) => modules[id.replace(PREFIX, "")] ?? null,
  };
}

const LATE_BUILTIN = "\0late-builtin:";
/** Parts of Node that take three to five milliseconds each, and that most scans never use. */
const LATE_BUILTINS = ["child_process", "crypto", "net", "v8", "worker_threads", "zlib"];

/** They are opened when something of them is. */
function lateBuiltins(): Rolldown.Plugin {
  return {
    name: "late-builtins",
    resolveId(id) {
      const name = id.replace(/^node:/, "");
      return LATE_BUILTINS.includes(name) ? LATE_BUILTIN + name : null;
    },
    load(id) {
      if (!id.startsWith(LATE_BUILTIN)) return null;
      const name = id.slice(LATE_BUILTIN.length);
      const exported = JSON.stringify(Object.keys(process.getBuiltinModule(name) ?? {}));
      return `const builtin = process.getBuiltinModule ??
          require("node:module").createRequire(process.execPath);
        for (const name of ${exported}) Object.defineProperty(exports, name, {
          enumerable: true,
          get: () => builtin("node:${name}")[name],
        });`;
    },
  };
}

/**
 * To import a part of Node, rather than to ask for it, costs one to six milliseconds: all of its exports are
 * looked at, and some load more.
 */
function plainBuiltins(): Rolldown.Plugin {
  const IMPORT = /^import (?:(\w+)|\* as (\w+)|\{([^}]*)\}) from "(node:(?!module")[^"]+)";$/gm;
  return {
    name: "plain-builtins",
    renderChunk(code) {
      const plain = code.replaceAll(IMPORT, (_, one, all, names, builtin) => {
        const wanted = one ?? all ?? `{${names.replaceAll(" as ", ": ")}}`;
        return `const ${wanted} = $builtin("${builtin}");`;
      });
      if (plain === code) return null;
      return `import { createRequire as $requireOf } from "node:module";
const $builtin = globalThis.process.getBuiltinModule ?? $requireOf(import.meta.url);
${plain}`;
    },
  };
}

/** The catalogue as text in the place of its files. */
function packedCatalogue(): Rolldown.Plugin {
  return {
    name: "packed-catalogue",
    load(id) {
      if (!id.endsWith("/src/trackers/catalogue/index.ts")) return null;
      const { heads, details } = packTrackers(trackers);
      return {
        code: `import { unpackTrackers } from "../packed.ts";
          export const trackers = unpackTrackers({
            heads: ${JSON.stringify(heads)},
            details: ${JSON.stringify(details)},
          });`,
        moduleType: "ts",
      };
    },
  };
}

/** Writes the licence of each bundled package next to the bundle, as the licences ask. */
function notices(folder: string): Rolldown.Plugin {
  const folders = new Set<string>();
  return {
    name: "notices",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const id of chunk.moduleIds) {
          const place = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
          if (place && existsSync(join(place, "package.json"))) folders.add(place);
        }
      }
      const source = [...folders]
        .map(notice)
        .sort()
        .join(`\n${"-".repeat(72)}\n\n`);
      this.emitFile({ type: "asset", fileName: `${folder}THIRD-PARTY-NOTICES.txt`, source });
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
