import { InvalidArgumentError } from "commander";
import { afterAll, describe, expect, test } from "vitest";
import {
  collectBrowserArgument,
  collectCookie,
  collectHeader,
  parseConcurrency,
  parseDuration,
  parseLocale,
  parseStorageState,
  parseTimezone,
  parseUserAgent,
  parseViewport,
} from "../../src/cli/page-values.ts";
import { mailFolder } from "./mails.ts";

/** Every value is refused with a sentence for the user. */
function refuses(parse: (given: string) => unknown, values: readonly string[]): void {
  for (const value of values) {
    expect(() => parse(value), JSON.stringify(value)).toThrow(InvalidArgumentError);
  }
}

describe("times", () => {
  const parse = parseDuration(500, 60_000);

  test.each([
    ["1", 1_000],
    ["30s", 30_000],
    ["500ms", 500],
    ["1.5", 1_500],
    ["0.5s", 500],
    ["1m", 60_000],
    ["2 s", 2_000],
  ])("%s is %d ms", (given, milliseconds) => {
    expect(parse(given)).toBe(milliseconds);
  });

  test("what is none is refused", () => {
    refuses(parse, ["", "s", "-1", "1e3", "1h", "1,5s", "30 sec", "Infinity", "٣"]);
  });

  test("bounds are told", () => {
    expect(() => parse("499ms")).toThrow("It must be from 0.5s to 60s.");
    expect(() => parse("2m")).toThrow("It must be from 0.5s to 60s.");
    expect(parseDuration(0, 1_000)("0")).toBe(0);
  });
});

test("numbers of pages", () => {
  expect(parseConcurrency("1")).toBe(1);
  expect(parseConcurrency("32")).toBe(32);
  refuses(parseConcurrency, ["", "0", "33", "1.5", "-2", "four", "99999999999999999999"]);
});

test("viewports", () => {
  expect(parseViewport("1280x720")).toEqual({ width: 1280, height: 720 });
  expect(parseViewport("1×10000")).toEqual({ width: 1, height: 10_000 });
  refuses(parseViewport, ["", "1280", "x", "0x10", "10001x10", "12.5x10", "-1x5", "1280x720x2"]);
});

test("languages", () => {
  expect(parseLocale("de-ch")).toBe("de-CH");
  refuses(parseLocale, ["", "german!", "de_CH", "x"]);
});

test("time zones", () => {
  expect(parseTimezone("europe/zurich")).toBe("Europe/Zurich");
  expect(parseTimezone("UTC")).toBe("UTC");
  expect(() => parseTimezone("Europe/Zürich")).toThrow("Did you mean Europe/Zurich?");
  refuses(parseTimezone, ["", "Mars/Olympus"]);
});

test("user agents", () => {
  expect(parseUserAgent("Mozilla/5.0 (X)")).toBe("Mozilla/5.0 (X)");
  refuses(parseUserAgent, ["", " ", "a\r\nb: c", "ä", "x".repeat(1_025)]);
});

describe("header fields", () => {
  test("are kept by name, the last one of a name", () => {
    const first = collectHeader("X-Test: a:b ");
    expect(first).toEqual({ "x-test": "a:b" });
    expect(collectHeader("x-test:c", first)).toEqual({ "x-test": "c" });
    expect(collectHeader("B: d", first)).toEqual({ "x-test": "a:b", b: "d" });
  });

  test("cannot begin another field, and leave the browser's own alone", () => {
    refuses(collectHeader, ["", "a", ": b", "a:", "a b: c", "a: b\r\nc: d", "a: \0", "a: €"]);
    refuses(collectHeader, ["Host: x", "Content-Length: 1", `a: ${"b".repeat(9_000)}`]);
    expect(() => collectHeader("Cookie: a=b")).toThrow("Use --cookie name=value.");
    expect(() => collectHeader("USER-AGENT: x")).toThrow("Use --user-agent.");
  });
});

describe("cookies", () => {
  test("are kept in order, the last one of a name", () => {
    const first = collectCookie("a=b=c");
    expect(first).toEqual([{ name: "a", value: "b=c" }]);
    expect(collectCookie("d=", first)).toEqual([...first, { name: "d", value: "" }]);
    expect(collectCookie("a=x", first)).toEqual([{ name: "a", value: "x" }]);
  });

  test("are one each", () => {
    refuses(collectCookie, [
      "",
      "a",
      "=b",
      "a=b; c=d",
      "a=b\nc",
      "a b=c",
      `a=${"b".repeat(5_000)}`,
    ]);
  });
});

test("arguments for the browser", () => {
  expect(collectBrowserArgument("--mute-audio", ["--a=b"])).toEqual(["--a=b", "--mute-audio"]);
  refuses(collectBrowserArgument, ["", "-x", "proxy", "--", "--1", "--a\0b"]);
  expect(() => collectBrowserArgument("--user-data-dir=/x")).toThrow("--storage-state");
  expect(() => collectBrowserArgument("--remote-debugging-port=1")).toThrow("drives the browser");
});

describe("a session", () => {
  const folder = mailFolder({
    "good.json": `{ "cookies": [], "origins": [] }`,
    "list.json": "[]",
    "half.json": `{ "cookies": [] }`,
    "text.json": "cookies",
  });
  afterAll(folder.remove);

  test("is a file that Playwright saved", () => {
    const path = `${folder.path}/good.json`;
    expect(parseStorageState(path)).toBe(path);
    for (const name of ["list.json", "half.json"]) {
      expect(() => parseStorageState(`${folder.path}/${name}`)).toThrow("no session");
    }
    expect(() => parseStorageState(`${folder.path}/text.json`)).toThrow("It is not JSON.");
    expect(() => parseStorageState(`${folder.path}/gone.json`)).toThrow(
      "It cannot be read: ENOENT",
    );
    expect(() => parseStorageState(folder.path)).toThrow("It cannot be read: EISDIR");
  });
});
