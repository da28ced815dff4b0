import { statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ParseError } from "jsonc-parser";
import { readTextFile } from "../read-text-file.ts";
import type { Path } from "./check-schema.ts";
import { ConfigError } from "./config-error.ts";
import { PACKAGE_KEY } from "./find-config.ts";

/** What a config file says, not yet checked. */
export interface WrittenConfig {
  readonly value: unknown;
  /** `pixel-scan.json:3:5 failOn`: where a value or a key stands, for people. */
  placeOf(path: Path): string;
}

/**
 * @param file absolute
 * @param name what people are told it is called
 * @throws ConfigError when it cannot be read
 */
export async function readConfig(file: string, name: string): Promise<WrittenConfig> {
  return /\.[cm]?js$/i.test(file) ? readModule(file, name) : await readJson(file, name);
}

async function readModule(file: string, name: string): Promise<WrittenConfig> {
  const loaded = await importModule(file, name);
  return {
    value: loaded,
    placeOf: (at) => [name, keyOf(at)].filter((part) => part).join(" "),
  };
}

/** What a module of the user's exports by default; its own errors are the user's to mend. */
export async function importModule(file: string, name: string): Promise<unknown> {
  let loaded: { readonly default?: unknown };
  try {
    // By its time: while files are watched it may change.
    const version = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    loaded = await import(`${pathToFileURL(file).href}?v=${version}`);
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new ConfigError([`${name}: it could not be loaded: ${said}`]);
  }
  if (loaded.default === undefined) throw new ConfigError([`${name}: it has no default export`]);
  return loaded.default;
}

async function readJson(file: string, name: string): Promise<WrittenConfig> {
  const text = readText(file, name).replace(/^\ufeff/, "");
  const { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } = await import(
    "jsonc-parser"
  );
  const isPackage = path.basename(file) === "package.json";
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, {
    // Comments and commas at the end are for people; package.json is for npm.
    disallowComments: isPackage,
    allowTrailingComma: !isPackage,
  });
  const [problem] = errors;
  if (problem || !tree) {
    const what = problem ? printParseErrorCode(problem.error) : "ValueExpected";
    throw new ConfigError([
      `${name}:${lineAndColumn(text, problem?.offset ?? 0)} it is no valid JSON: ${words(what)}`,
    ]);
  }
  const above = isPackage ? [PACKAGE_KEY] : [];
  const root = isPackage ? findNodeAtLocation(tree, above) : tree;
  return {
    value: root && getNodeValue(root),
    placeOf(at) {
      const node = findNodeAtLocation(tree, [...above, ...at]);
      // A key stands before its value.
      const offset = (node?.parent?.type === "property" ? node.parent : node)?.offset ?? 0;
      return [`${name}:${lineAndColumn(text, offset)}`, keyOf(at)].filter((part) => part).join(" ");
    },
  };
}

function readText(file: string, name: string): string {
  try {
    return readTextFile(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      `${name}: ${code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})`}`,
    ]);
  }
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** `allow[0].reason`. */
function keyOf(at: Path): string {
  return at
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`,
    )
    .join("");
}

/** `CommaExpected` → `comma expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
