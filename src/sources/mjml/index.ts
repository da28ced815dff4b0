import { readFileSync } from "node:fs";
import { type FoundLoad, mergeLoads } from "../../load.ts";
import type { Snapshot } from "../../model.ts";
import { isSystemError } from "../../system-error.ts";
import { decodeText } from "../charset.ts";
import type { ReadOptions } from "../file.ts";
import { readIgnoreComments } from "../ignore-comments.ts";
import { readMarkup } from "../markup/index.ts";
import { createPositions } from "../position.ts";
import { compile } from "./compile.ts";
import { readComponents } from "./components.ts";
import { expandIncludes } from "./expand-includes.ts";
import { findCompiler } from "./find-compiler.ts";
import { locateLoads } from "./locate-loads.ts";

export interface MjmlOptions extends Pick<ReadOptions, "recipients" | "onMarkup" | "compileIn"> {
  /** Absolute path of the template; absent: it lies nowhere, and is not compiled. */
  readonly file?: string;
}

/**
 * Reads an MJML template as it stands in the file and, where the project that it lies in has `mjml`
 * installed, also as what that makes of it. What both have keeps its place in the file.
 */
export async function readMjml(
  bytes: Uint8Array,
  target: string,
  options: MjmlOptions = {},
): Promise<Snapshot> {
  const { recipients = [], file, compileIn, onMarkup } = options;
  const { text, warning } = decodeText(bytes);
  const positionOf = createPositions(text);
  const raw = readComponents(text, positionOf);
  const { ignores, warnings } = readIgnoreComments(text, positionOf);
  const made =
    file !== undefined && compileIn !== undefined && /<mjml[\s>]/i.test(text)
      ? await readCompiled(text, file, compileIn)
      : { warnings: [] };
  const found: readonly FoundLoad[] = made.markup
    ? locateLoads(raw.loads, made.markup.loads, made.places)
    : raw.loads;
  const title = made.markup?.title ?? raw.title;
  if (made.markup) {
    const html = Buffer.from(made.html);
    onMarkup?.({
      markup: made.html,
      // Nobody edits what is made anew each time.
      origin: {
        file: html,
        bytes: html,
        charset: "utf-8",
        toEncoded: (offset) => offset,
        taken: { start: 0, end: html.length, encoding: "" },
      },
      loads: made.markup.loads.map((load) => ({ load, offset: load.offset })),
    });
  }
  return {
    target,
    source: "html",
    ...(title ? { title } : {}),
    bytes: bytes.byteLength,
    loads: mergeLoads(found),
    known: recipients.map((value) => ({ data: "email-address", value })),
    warnings: [
      ...(warning ? [warning] : []),
      ...(made.markup ? [] : raw.unread),
      ...made.warnings,
      ...new Set([...raw.warnings, ...(made.markup?.warnings ?? [])]),
      ...warnings,
    ],
    ...(ignores.length > 0 ? { ignores } : {}),
  };
}

/**
 * Absolute paths of the files that a template is put together of, beside its own, those too that are missing.
 * Empty where it is not compiled, or not there.
 *
 * @param file absolute path of the template
 * @param root absolute path of the project
 */
export function includedIn(file: string, root: string): readonly string[] {
  if (!findCompiler(file, root)) return [];
  try {
    const { text } = decodeText(readFileSync(file));
    const { files, missing } = expandIncludes(text, file, root);
    return [...new Set([...files.map((included) => included.file), ...missing])];
  } catch (error) {
    // The scan will say so.
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** What the project's `mjml` makes of the template, or why there is nothing of it. */
async function readCompiled(text: string, file: string, root: string) {
  const compiler = findCompiler(file, root);
  if (!compiler) return { warnings: [] };
  const { mjml, ...included } = expandIncludes(text, file, root);
  const made = await compile(mjml, file, compiler);
  const warnings = [...included.warnings, ...made.warnings];
  if (made.html === undefined) return { warnings };
  const positionOf = createPositions(text);
  const places = included.files.map(({ content, offset }) => ({
    urls: new Set(readComponents(content, createPositions(content)).loads.map(({ url }) => url)),
    at: positionOf(offset),
  }));
  return {
    warnings,
    html: made.html,
    markup: readMarkup(made.html),
    places,
  };
}
