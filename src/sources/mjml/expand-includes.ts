import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { isInside } from "../../is-inside.ts";
import { isSystemError } from "../../system-error.ts";

/** Includes in includes. */
const MAX_DEPTH = 10;

/** Files that are put in, those that are put in twice counted twice. */
const MAX_FILES = 200;

/** Characters of all of them. */
const MAX_SIZE = 5_000_000;

/** Of those that were not read. */
const MAX_WARNINGS = 5;

const ATTRIBUTES = `(?:[^<>"']|"[^"]*"|'[^']*')*`;

const INCLUDE = new RegExp(
  `<!--[\\s\\S]*?(?:-->|$)|<mj-include\\b(${ATTRIBUTES})>(?:\\s*</mj-include\\s*>)?`,
  "gi",
);

interface Included {
  /** Absolute path, through symbolic links. */
  readonly file: string;
  /** As it is put in. */
  readonly content: string;
  /** Of the template's own `<mj-include>` that it comes by, in UTF-16 code units. */
  readonly offset: number;
}

export interface Expanded {
  /** The template with everything put in. */
  readonly mjml: string;
  readonly files: readonly Included[];
  /** Absolute paths of files that are named, and are not there. */
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Puts in what `<mj-include>` names, as MJML does: it is told to read nothing itself, so that nothing
 * outside the project is read, and nothing without end.
 *
 * @param file absolute path of the template
 * @param root absolute path of the project
 */
export function expandIncludes(text: string, file: string, root: string): Expanded {
  const files: Included[] = [];
  const heads: string[] = [];
  const refused: string[] = [];
  const missing: string[] = [];
  const inside = realpathSync(root);
  let left = MAX_SIZE;

  function expand(content: string, from: string, around: readonly string[], top?: number): string {
    return content.replace(INCLUDE, (tag: string, attributes: string | undefined, at: number) => {
      if (attributes === undefined) return tag;
      const offset = top ?? at;
      const named = attributeOf(attributes, "path") ?? "";
      try {
        return include(named, attributes, from, around, offset);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.missing) missing.push(error.missing);
        refused.push(`what <mj-include> names was not read: ${named}: ${error.message}`);
        return "";
      }
    });
  }

  function include(
    named: string,
    attributes: string,
    from: string,
    around: readonly string[],
    offset: number,
  ): string {
    if (around.length > MAX_DEPTH) throw new Refusal(`it stands ${around.length} includes deep`);
    if (files.length >= MAX_FILES) throw new Refusal(`there are more than ${MAX_FILES} includes`);
    const type = attributeOf(attributes, "type");
    const found = find(named, path.dirname(from), inside);
    if (around.includes(found)) throw new Refusal("it includes itself");
    const content = read(found, left);
    left -= content.length;
    if (type === "html") {
      const raw = `<mj-raw>${content}</mj-raw>`;
      files.push({ file: found, content: raw, offset });
      return raw;
    }
    if (type === "css") {
      const inline = attributeOf(attributes, "css-inline") === "inline" ? ` inline="inline"` : "";
      const style = `<mj-style${inline}>${content}</mj-style>`;
      files.push({ file: found, content: style, offset });
      heads.push(style);
      return "";
    }
    files.push({ file: found, content, offset });
    const whole = expand(content, found, [...around, found], offset);
    if (!whole.includes("<mjml>")) return whole;
    heads.push(contentOf(whole, "mj-head"));
    return contentOf(whole, "mj-body");
  }

  const mjml = expand(text, file, [realpathSync(file)]);
  const more = refused.length - MAX_WARNINGS;
  return {
    mjml: withHead(mjml, heads.join("\n")),
    files,
    missing,
    warnings: [
      ...refused.slice(0, MAX_WARNINGS),
      ...(more > 0 ? [`what ${more} more <mj-include> name was not read`] : []),
    ],
  };
}

/** Why an include is left out. */
class Refusal extends Error {
  /** The file, where it could still come into being. */
  readonly missing: string | undefined;

  constructor(message: string, missing?: string) {
    super(message);
    this.missing = missing;
  }
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s"'])${name}\\s{0,20}=\\s{0,20}("[^"]*"|'[^']*')`, "i");
  return found.exec(attributes)?.[1]?.slice(1, -1);
}

/** The file that is meant, through symbolic links. */
function find(named: string, folder: string, root: string): string {
  if (named === "") throw new Refusal("it names nothing");
  if (/^[a-z][a-z0-9+.-]+:/i.test(named)) throw new Refusal("nothing is fetched");
  const absolute = path.resolve(folder, decoded(named));
  try {
    const real = realpathSync(absolute);
    if (isInside(real, root)) return real;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (isInside(absolute, root)) throw new Refusal("there is no such file", absolute);
  }
  // Whether there is such a file is nobody's business either.
  throw new Refusal("it is outside the project");
}

function decoded(named: string): string {
  try {
    return decodeURIComponent(named);
  } catch {
    return named;
  }
}

function read(file: string, left: number): string {
  try {
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile()) throw new Refusal("it is no file");
      if (stats.size > left) {
        throw new Refusal(`all includes together are over ${MAX_SIZE.toLocaleString("en")} bytes`);
      }
      return readFileSync(handle, "utf8").replace(/^\ufeff/, "");
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Refusal(`it cannot be read (${error.code})`);
  }
}

/** What stands in the first such element, to its last end tag. */
function contentOf(mjml: string, name: string): string {
  const start = new RegExp(`<${name}\\b(?:${ATTRIBUTES})>`, "i").exec(mjml);
  if (!start) return "";
  const from = start.index + start[0].length;
  const to = mjml.lastIndexOf(`</${name}`);
  return to < from ? "" : mjml.slice(from, to);
}

function withHead(mjml: string, head: string): string {
  if (head === "") return mjml;
  const end = mjml.indexOf("</mj-head");
  if (end >= 0) return mjml.slice(0, end) + head + mjml.slice(end);
  const start = /<mjml(?:[^<>"']|"[^"]*"|'[^']*')*>/i.exec(mjml);
  if (!start) return mjml;
  const at = start.index + start[0].length;
  const rest = mjml.slice(at).replace(/<mj-head\s*\/>/i, "");
  return `${mjml.slice(0, at)}<mj-head>${head}</mj-head>${rest}`;
}
