import { InvalidArgumentError } from "commander";
import type { Size } from "../model.ts";
import { nearest } from "../nearest.ts";
import { readTextFile } from "../read-text-file.ts";

/** Milliseconds: `--timeout` and `--wait` when nothing is said. */
export const DEFAULT_TIMEOUT = 30_000;
export const DEFAULT_WAIT = 6_000;

/** Each page has a process of its own, and a machine only so much memory. */
const MAX_CONCURRENCY = 32;
/** Some minutes' worth: the results of a run are held until it reports. */
const MAX_CRAWL = 500;
/** CSS pixels; Chromium draws no larger surface in memory that usual machines have. */
const MAX_SIDE = 10_000;
/** Bytes of name and value: RFC 6265bis §5.6 has browsers ignore longer cookies. */
const MAX_COOKIE = 4_096;
/** Bytes. Servers refuse longer header fields. */
const MAX_HEADER = 8_192;

/** RFC 9110 §5.6.2, a token. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** What ends a header field, and so could begin another one. */
const CONTROL = /[\0-\x08\x0a-\x1f\x7f]/;

/** Header fields that the browser writes itself, and refuses from others. */
const OWN_HEADERS: Readonly<Record<string, string>> = {
  cookie: "Use --cookie name=value.",
  "user-agent": "Use --user-agent.",
  "accept-language": "Use --locale.",
  host: "The browser sends it itself.",
  connection: "The browser sends it itself.",
  "content-length": "The browser sends it itself.",
  "transfer-encoding": "The browser sends it itself.",
};

/** Arguments that would part the browser from what drives it. */
const OWN_ARGUMENTS: Readonly<Record<string, string>> = {
  "--user-data-dir": "Each page gets a profile of its own; --storage-state brings a session along.",
  "--remote-debugging-port": "pixel-scan drives the browser itself.",
  "--remote-debugging-pipe": "pixel-scan drives the browser itself.",
};

/** Milliseconds, from `30s`, `500ms`, `2m` or plain seconds, within bounds given in milliseconds. */
export function parseDuration(least: number, greatest: number): (given: string) => number {
  return (given) => {
    const [, number, unit = "s"] = /^(\d{1,9}(?:\.\d{1,3})?) ?(ms|s|m)?$/.exec(given) ?? [];
    if (number === undefined) {
      throw new InvalidArgumentError("Write seconds, or a time like 30s, 500ms or 2m.");
    }
    const factor = { ms: 1, s: 1_000, m: 60_000 }[unit] ?? 1_000;
    const time = Math.round(Number(number) * factor);
    if (time < least || time > greatest) {
      throw new InvalidArgumentError(`It must be from ${least / 1_000}s to ${greatest / 1_000}s.`);
    }
    return time;
  };
}

export function parseConcurrency(given: string): number {
  const number = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > MAX_CONCURRENCY) {
    throw new InvalidArgumentError(`Write a number of pages from 1 to ${MAX_CONCURRENCY}.`);
  }
  return number;
}

/** Pages that are visited beside the one that was named. */
export function parseCrawl(given: string): number {
  const number = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > MAX_CRAWL) {
    throw new InvalidArgumentError(`Write a number of pages from 1 to ${MAX_CRAWL}.`);
  }
  return number;
}

/** `1280x720`, in CSS pixels. */
export function parseViewport(given: string): Size {
  const [, width = "", height = ""] = /^(\d{1,6})[x×](\d{1,6})$/i.exec(given) ?? [];
  const size = { width: Number(width), height: Number(height) };
  if (width === "") throw new InvalidArgumentError("Write width and height, like 1280x720.");
  if (Math.min(size.width, size.height) < 1 || Math.max(size.width, size.height) > MAX_SIDE) {
    throw new InvalidArgumentError(`Width and height must be from 1 to ${MAX_SIDE}.`);
  }
  return size;
}

/** BCP 47, in its canonical spelling. */
export function parseLocale(given: string): string {
  try {
    const [locale] = Intl.getCanonicalLocales(given);
    if (locale) return locale;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new InvalidArgumentError("It is no language tag like de-CH or en-GB.");
}

/** A name of the IANA time zone database. */
export function parseTimezone(given: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const similar = nearest(given, Intl.supportedValuesOf("timeZone"));
    throw new InvalidArgumentError(
      `It is no time zone like Europe/Zurich.${similar ? ` Did you mean ${similar}?` : ""}`,
    );
  }
}

export function parseUserAgent(given: string): string {
  if (given.trim() === "" || /[^\x20-\x7e]/.test(given) || given.length > 1_024) {
    throw new InvalidArgumentError("Write up to 1024 printable ASCII characters.");
  }
  return given;
}

/** Adds one `Name: value` to the header fields given before it; a name given twice counts once. */
export function collectHeader(
  given: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const colon = given.indexOf(":");
  const name = given.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  const value = given.slice(colon + 1).trim();
  if (!TOKEN.test(name) || value === "") {
    throw new InvalidArgumentError("Write it like 'Name: value'.");
  }
  if (CONTROL.test(value) || /[^\t\x20-\xff]/.test(value) || given.length > MAX_HEADER) {
    throw new InvalidArgumentError(
      `The value must be Latin text without line breaks, of up to ${MAX_HEADER} characters.`,
    );
  }
  const own = OWN_HEADERS[name];
  if (own) throw new InvalidArgumentError(own);
  return { ...before, [name]: value };
}

/** Adds one `name=value` to the cookies given before it. */
export function collectCookie(
  given: string,
  before: readonly { readonly name: string; readonly value: string }[] = [],
): readonly { readonly name: string; readonly value: string }[] {
  const equals = given.indexOf("=");
  const name = given.slice(0, Math.max(equals, 0)).trim();
  const value = given.slice(equals + 1).trim();
  if (!TOKEN.test(name)) throw new InvalidArgumentError("Write it like name=value.");
  if (/[;\0-\x1f\x7f]/.test(value) || Buffer.byteLength(name + value) > MAX_COOKIE) {
    throw new InvalidArgumentError(
      `The value must have no semicolon and no line break, and ${MAX_COOKIE} bytes at most. Repeat --cookie for several.`,
    );
  }
  return [...before.filter((cookie) => cookie.name !== name), { name, value }];
}

/** Adds one argument for Chromium to those given before it. */
export function collectBrowserArgument(
  given: string,
  before: readonly string[] = [],
): readonly string[] {
  if (!/^--[a-z]/.test(given) || given.includes("\0")) {
    throw new InvalidArgumentError(
      "It must begin with two dashes, like --browser-arg=--proxy-server=127.0.0.1:8080.",
    );
  }
  const own = OWN_ARGUMENTS[given.split("=", 1)[0] ?? ""];
  if (own) throw new InvalidArgumentError(own);
  return [...before, given];
}

/** Path of a file in Playwright's format, looked into before a browser is started for nothing. */
export function parseStorageState(given: string): string {
  const state = readJson(given);
  if (!hasList(state, "cookies") || !hasList(state, "origins")) {
    throw new InvalidArgumentError(
      "It is no session that Playwright saved: an object with the lists cookies and origins.",
    );
  }
  return given;
}

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readTextFile(path);
  } catch (error) {
    throw new InvalidArgumentError(
      `It cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError("It is not JSON.");
  }
}

function hasList(value: unknown, name: string): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Array.isArray((value as Readonly<Record<string, unknown>>)[name])
  );
}
