import { InvalidArgumentError } from "commander";
import { DATA_KINDS, type DataKind } from "../model.ts";
import { nearest } from "../nearest.ts";

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** Bytes. A document is read into one string, and Node's strings end at 512 MiB. */
const MAX_SIZE = 500_000_000;

/** Bytes, from `1000000`, `10MB` or `1.5 MiB`. */
export function parseSize(given: string): number {
  const [, number, unit = ""] = /^(\d{1,15}(?:\.\d{1,9})?) ?([a-z]{0,3})$/i.exec(given) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  if (number === undefined || factor === undefined) {
    throw new InvalidArgumentError("Write bytes, or a size like 10MB or 512KiB.");
  }
  const bytes = Math.floor(Number(number) * factor);
  if (bytes < 1 || bytes > MAX_SIZE) {
    throw new InvalidArgumentError("It must be from 1 byte to 500MB.");
  }
  return bytes;
}

/** One of the words, or a usage error that names the nearest. */
export function parseChoice<Word extends string>(words: readonly Word[]): (given: string) => Word {
  return (given) => {
    const word = words.find((candidate) => candidate === given);
    if (word) return word;
    const similar = nearest(given, words);
    throw new InvalidArgumentError(
      `Choose one of ${words.join(", ")}.${similar ? ` Did you mean ${similar}?` : ""}`,
    );
  };
}

/** Adds kinds of data, separated by commas, to those given before them. */
export function collectData(given: string, before: readonly DataKind[] = []): readonly DataKind[] {
  const parse = parseChoice(Object.keys(DATA_KINDS) as readonly DataKind[]);
  return [...new Set([...before, ...given.split(",").map((word) => parse(word.trim()))])];
}

/** Adds one address to those given before it. */
export function collectAddress(given: string, before: readonly string[] = []): readonly string[] {
  if (!/^[^\s@<>,;"]{1,128}@[^\s@<>,;"]{1,255}$/.test(given)) {
    throw new InvalidArgumentError("It is no e-mail address like you@example.org.");
  }
  return [...before, given];
}
