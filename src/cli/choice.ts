import { Option } from "commander";
import { parseChoice } from "./values.ts";

/** An option that takes one of some words. */
export function choice<Word extends string>(
  flags: string,
  description: string,
  words: readonly Word[],
  byDefault?: Word,
): Option {
  const option = new Option(flags, description).choices(words).argParser(parseChoice(words));
  return byDefault ? option.default(byDefault) : option;
}
