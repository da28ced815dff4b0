import { type Command, InvalidArgumentError } from "commander";
import type { Format } from "../reporters/index.ts";
import { parseChoice } from "./values.ts";

/** One report: its format, and the file that it goes to; without one to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

// Named here because the reporters themselves are not to be loaded for a help text.
export const FORMATS = Object.keys({
  text: true,
  compact: true,
  json: true,
  ndjson: true,
  sarif: true,
  junit: true,
  github: true,
  gitlab: true,
  markdown: true,
  csv: true,
  html: true,
} satisfies Record<Format, true>) as readonly Format[];

/** Adds `NAME` or `NAME=FILE` to the reports named before it. */
export function collectOutput(given: string, before: readonly Output[] = []): readonly Output[] {
  const equals = given.indexOf("=");
  const format = parseChoice(FORMATS)(equals < 0 ? given : given.slice(0, equals));
  const file = equals < 0 ? undefined : given.slice(equals + 1);
  if (file === "") throw new InvalidArgumentError("It names no file behind the =.");
  const twin = before.find((output) => output.file === file);
  if (twin && file === undefined) {
    throw new InvalidArgumentError(
      `Only one report can go to standard output, and ${twin.format} does. Name a file: ${format}=FILE.`,
    );
  }
  if (twin) throw new InvalidArgumentError(`${twin.format} goes to this file already.`);
  return [...before, { format, ...(file === undefined ? {} : { file }) }];
}

/** What is written: people get their report whenever standard output is free. */
export function planOutputs(asked: readonly Output[]): readonly Output[] {
  return asked.some(({ file }) => file === undefined) ? asked : [...asked, { format: "text" }];
}

/** What a command prints that has two formats and no files; anything else is a usage error. */
export function textOrJson(command: Command): "text" | "json" {
  const { format: asked } = command.optsWithGlobals<{ readonly format: readonly Output[] }>();
  const [{ format, file } = { format: "text", file: undefined }, ...more] = asked;
  if (file === undefined && more.length === 0 && (format === "text" || format === "json")) {
    return format;
  }
  return command.error(`error: '${command.name()}' writes text or json, to standard output`);
}
