import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLoad, leaksOf } from "./load.ts";

const ADDRESS = "bob@example.com";
const base64 = (text: string) => Buffer.from(text).toString("base64");
const base64url = (text: string) => Buffer.from(text).toString("base64url");
const hex = (text: string) => Buffer.from(text).toString("hex");

describe("an address that nobody told us", () => {
  test.each([
    ["plain", ADDRESS, undefined],
    ["percent", "bob%40example.com", ["percent"]],
    ["percent twice", "bob%2540example.com", ["percent", "percent"]],
    ["base64", base64(ADDRESS), ["base64"]],
    ["base64 among other text", base64(`id:123;${ADDRESS};x`), ["base64"]],
    ["base64 behind a prefix", `u-${base64url(ADDRESS)}`, ["base64"]],
    [
      "base64 with binary around",
      Buffer.from(`\u0001\u0002${ADDRESS}\u0000\u0007`).toString("base64url"),
      ["base64"],
    ],
    ["hex", hex(ADDRESS), ["hex"]],
    ["hex in a longer run", `00${hex(ADDRESS)}01`, ["hex"]],
    ["JSON in base64", base64(JSON.stringify({ e: ADDRESS })), ["base64", "json"]],
    [
      "JWT",
      `${base64url('{"alg":"none"}')}.${base64url(JSON.stringify({ e: ADDRESS }))}.AAAAAAAAAAAA`,
      ["jwt"],
    ],
    ["three layers", base64(hex(base64(ADDRESS))), ["base64", "hex", "base64"]],
  ])("%s", (_name, text, encodings) => {
    for (const url of [`https://t.example/o?e=${text}`, `https://t.example/o/${text}/1.gif`]) {
      const leaks = leaksOf(url).filter(({ data }) => data === "email-address");
      expect(leaks).toMatchObject([
        { value: ADDRESS, channel: "url", basis: "decoded", meaning: "an e-mail address" },
      ]);
      expect(leaks[0]?.encodings).toEqual(encodings);
      expect(text).toContain(url.slice(...(leaks[0]?.span ?? [])));
    }
  });

  test("beside another one", () => {
    expect(leaksOf(`https://t.example/?a=${ADDRESS}&b=eve@example.net`)).toMatchObject([
      { field: "a", value: ADDRESS },
      { field: "b", value: "eve@example.net" },
    ]);
  });

  test("in a body and in a cookie", () => {
    const request = {
      method: "POST",
      headers: { cookie: `c=${base64(ADDRESS)}` },
      body: `{"e":"${ADDRESS}"}`,
    };
    expect(leaksOf(createLoad("https://t.example/", { requests: [request] }))).toMatchObject([
      { channel: "body", value: ADDRESS },
      { channel: "cookie", field: "c", value: ADDRESS, encodings: ["base64"] },
    ]);
  });
});

describe("is no address", () => {
  test.each([
    "https://cdn.example/logo@2x.png",
    "https://cdn.example/logo@2x.v3.min",
    "https://cdn.example/img@1200w.avif?x=a@b.jpg",
    "https://medium.example/@user/story",
    "https://cdn.example/npm/@scope/pkg@1.2.3/dist/x.js",
    "https://cdn.example/npm/chart.js@4.4.0/dist/chart.umd.js",
    "https://user@host.example/",
    "https://user:secret@host.example/x",
    "https://t.example/?dsn=https://abc@o1.ingest.example/4",
    "https://t.example/?dsn=https%3A%2F%2Fabc%40o1.ingest.example%2F4",
    "mailto:desk@example.org?subject=off",
    "https://maps.example/@48.137,11.575,15z",
    "https://t.example/?q=a@b",
    "https://t.example/?q=a@.org&r=@b.org&s=a@b.&t=a@b..org",
    `https://t.example/${base64("logo@2x.png and more")}`,
  ])("%s", (url) => {
    expect(leaksOf(url).filter(({ data }) => data === "email-address")).toEqual([]);
  });

  test("a random token", () => {
    const bytes = fc.uint8Array({ minLength: 6, maxLength: 96 }).map((array) => Buffer.from(array));
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom("base64url" as const, "hex" as const),
        (token, encoding) => {
          fc.pre(
            !/[a-z0-9._+-]@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]/i.test(token.toString("latin1")),
          );
          const text = token.toString(encoding);
          const leaks = leaksOf(`https://t.example/o/${text}/1.gif?t=${text}`);
          expect(leaks.filter(({ data }) => data === "email-address")).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("a random URL without an @ and without encoding", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        fc.pre(!/@|%40/.test(url));
        expect(leaksOf(url).filter(({ data }) => data === "email-address")).toEqual([]);
      }),
    );
  });
});

test.each(["@", "a@", "a@b.", "VVVV", "%40", "a"])(
  "returns on a megabyte of %s",
  (piece) => {
    const url = `https://t.example/?x=${piece.repeat(1_000_000 / piece.length)}&e=${ADDRESS}`;
    expect(leaksOf(url).filter(({ value }) => value === ADDRESS)).toHaveLength(1);
  },
  60_000,
);
