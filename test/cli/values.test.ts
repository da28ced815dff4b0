import { InvalidArgumentError } from "commander";
import { describe, expect, test } from "vitest";
import { collectAddress, parseSize } from "../../src/cli/values.ts";

describe("parseSize", () => {
  test.each([
    ["1", 1],
    ["1000", 1000],
    ["10B", 10],
    ["10MB", 10_000_000],
    ["10 mb", 10_000_000],
    ["1.5kB", 1500],
    ["512KiB", 524_288],
    ["0.25GB", 250_000_000],
    ["500MB", 500_000_000],
  ])("%s is %d bytes", (given, bytes) => {
    expect(parseSize(given)).toBe(bytes);
  });

  test.each([
    "",
    "MB",
    "-1",
    "0",
    "0.4",
    "1e3",
    "10MBs",
    "10XB",
    "1,5MB",
    "10  MB",
    "501MB",
    "1TB",
  ])("%j is refused", (given) => {
    expect(() => parseSize(given)).toThrow(InvalidArgumentError);
  });
});

describe("collectAddress", () => {
  test("adds to the addresses before it", () => {
    expect(collectAddress("b+c@example.com", ["a@example.org"])).toEqual([
      "a@example.org",
      "b+c@example.com",
    ]);
    expect(collectAddress("jörg@bücher.example")).toEqual(["jörg@bücher.example"]);
  });

  test.each(["", "a", "@", "a@", "@b", "a@b@c", "a b@c", "A <a@b>", "a@b,c@d", "mail.eml"])(
    "%j is no address",
    (given) => {
      expect(() => collectAddress(given)).toThrow(InvalidArgumentError);
    },
  );
});
