import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprintOf, ruleOf } from "../src/fingerprint.ts";
import type { Finding, Leak } from "../src/model.ts";

const finding: Finding = {
  load: 0,
  evidence: [
    { rule: "tiny-image", confidence: "likely", message: "the image is 1×1 px" },
    { rule: "known-tracker", confidence: "certain", message: "a known tracker" },
  ],
  confidence: "certain",
  severity: "medium",
  domain: "list-manage.com",
  leaks: [],
  exposure: [],
};

function print(url: string, change: Partial<Finding> = {}, path = "mails/a.eml"): string {
  return fingerprintOf({ ...finding, ...change }, { url }, path);
}

const base = "https://acme.us7.list-manage.com/track/open.php?u=f3d49a&id=9b8e6f&e=7c41b0";

test("the surest rule names the finding", () => {
  expect(ruleOf(finding)).toBe("known-tracker");
});

describe("stays the same", () => {
  test.each([
    ["for another recipient", base.replace("7c41b0", "0000aa")],
    ["for another campaign", base.replace("9b8e6f", "winter")],
    ["in another order", "https://acme.us7.list-manage.com/track/open.php?e=1&id=2&u=3"],
    ["on another host of the owner", base.replace("us7", "us12")],
    ["over http", base.replace("https:", "http:")],
    ["when a template is filled in", base.replace("7c41b0", "*|UNIQID|*")],
  ])("%s", (_, url) => {
    expect(print(url)).toBe(print(base));
  });

  test.each([
    ["https://t.example/o/7c41b0d2e9.gif", "https://t.example/o/91aa.gif"],
    ["https://t.example/CL0/x/1", "https://t.example/CL0/x/2"],
    ["https://t.example/o/aBcDeFgHiJ", "https://t.example/o/xYzWvUtSrQ"],
    ["https://t.example/o/anna%40example.org", "https://t.example/o/bea%40example.org"],
    ["https://t.example/?anna", "https://t.example/?bea"],
    ["https://t.example/o?e=‹email-address›", "https://t.example/o?e=anna@example.org"],
    ["https://t.example/o/{{ user.id }}", "https://t.example/o/12"],
  ])("%s and %s", (one, other) => {
    expect(print(one)).toBe(print(other));
  });

  test("a word that is the reader's, as a leak says", () => {
    const named = (name: string): string => {
      const url = `https://t.example/u/${name}/open.gif`;
      const leak: Leak = {
        data: "name",
        channel: "url",
        basis: "known value",
        span: [20, 20 + name.length],
      };
      return print(url, { leaks: [leak] });
    };
    expect(named("anna")).toBe(named("benedict"));
  });

  test("whatever values a query has", () => {
    fc.assert(
      // `encodeURIComponent` throws at half a surrogate pair; the units of these strings are whole.
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        const url = (value: string): string => `https://t.example/o?e=${encodeURIComponent(value)}`;
        expect(print(url(one))).toBe(print(url(other)));
      }),
    );
  });
});

describe("is another", () => {
  test.each([
    ["for another path", print(base.replace("open.php", "click"))],
    ["for another parameter", print(`${base}&c=1`)],
    ["for another owner", print(base, { domain: "t.example" })],
    ["for another document", print(base, {}, "mails/b.eml")],
    ["for another rule", print(base, { confidence: "likely" })],
  ])("%s", (_, other) => {
    expect(other).not.toBe(print(base));
  });
});

test("any text has one, of 32 hex digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (url) => {
      expect(print(url)).toMatch(/^[0-9a-f]{32}$/);
    }),
  );
});
