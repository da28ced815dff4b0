import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownValue, Leak } from "../../src/model.ts";
import { createLoad, leaksOf } from "./load.ts";

const ADDRESS = "jane.doe@example.org";
const KNOWN: readonly KnownValue[] = [{ data: "email-address", value: ADDRESS }];

const base64 = (text: string) => Buffer.from(text).toString("base64");
const base64url = (text: string) => Buffer.from(text).toString("base64url");
const unpadded = (text: string) => base64(text).replace(/=+$/, "");
const hex = (text: string) => Buffer.from(text).toString("hex");
const digest = (algorithm: string, encoding: "hex" | "base64" | "base64url") => (text: string) =>
  createHash(algorithm).update(text).digest(encoding);
const jwt = (payload: string) =>
  `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(payload)}.dGhlIHNpZ25hdHVyZQ`;

interface Encoding {
  readonly name: string;
  readonly encode: (address: string) => string;
  /** Outermost first; base64 without a digit of its own is told from base64url by nothing. */
  readonly chain: readonly string[];
  /** Whether the whole text that was embedded is the value; else it is a part of it. */
  readonly whole?: boolean;
}

const ENCODINGS: readonly Encoding[] = [
  { name: "as is", encode: (a) => a, chain: [], whole: true },
  { name: "upper case", encode: (a) => a.toUpperCase(), chain: [], whole: true },
  {
    name: "percent, every byte",
    encode: (a) => hex(a).replace(/../g, "%$&"),
    chain: ["percent"],
    whole: true,
  },
  { name: "VERP", encode: (a) => a.replace("@", "="), chain: ["verp"], whole: true },
  { name: "hex", encode: hex, chain: ["hex"], whole: true },
  { name: "hex, upper case", encode: (a) => hex(a).toUpperCase(), chain: ["hex"], whole: true },
  { name: "hex in a longer run", encode: (a) => `0badc0de${hex(a)}fe`, chain: ["hex"] },
  { name: "hex, shifted by a digit", encode: (a) => `f${hex(a)}`, chain: ["hex"] },
  { name: "base64", encode: base64, chain: ["base64"], whole: true },
  { name: "base64 without padding", encode: unpadded, chain: ["base64"], whole: true },
  { name: "base64url", encode: base64url, chain: ["base64"], whole: true },
  {
    name: "base64 of lower case",
    encode: (a) => base64(a.toLowerCase()),
    chain: ["base64"],
    whole: true,
  },
  {
    name: "base64 at the second alignment",
    encode: (a) => base64(`\u0001${a}\u0000`),
    chain: ["base64"],
  },
  {
    name: "base64 at the third alignment",
    encode: (a) => base64(`\u0001\u0002${a}\u0000`),
    chain: ["base64"],
  },
  { name: "base64 behind a digit", encode: (a) => `9${unpadded(a)}`, chain: ["base64"] },
  { name: "base64 behind two digits", encode: (a) => `9x${unpadded(a)}`, chain: ["base64"] },
  { name: "base64 behind three digits", encode: (a) => `9xq${unpadded(a)}`, chain: ["base64"] },
  { name: "md5", encode: digest("md5", "hex"), chain: ["md5"], whole: true },
  { name: "sha1", encode: digest("sha1", "hex"), chain: ["sha1"], whole: true },
  { name: "sha256", encode: digest("sha256", "hex"), chain: ["sha256"], whole: true },
  {
    name: "sha256, upper case",
    encode: (a) => digest("sha256", "hex")(a).toUpperCase(),
    chain: ["sha256"],
    whole: true,
  },
  {
    name: "sha256 of lower case",
    encode: (a) => digest("sha256", "hex")(a.toLowerCase()),
    chain: ["sha256"],
    whole: true,
  },
  { name: "md5 in base64", encode: digest("md5", "base64"), chain: ["base64", "md5"], whole: true },
  {
    name: "sha1 in base64",
    encode: digest("sha1", "base64"),
    chain: ["base64", "sha1"],
    whole: true,
  },
  {
    name: "sha256 in base64",
    encode: digest("sha256", "base64"),
    chain: ["base64", "sha256"],
    whole: true,
  },
  {
    name: "sha256 in base64url",
    encode: digest("sha256", "base64url"),
    chain: ["base64", "sha256"],
    whole: true,
  },
  {
    name: "base64 twice",
    encode: (a) => base64(base64(a)),
    chain: ["base64", "base64"],
    whole: true,
  },
  { name: "base64 of hex", encode: (a) => base64(hex(a)), chain: ["base64", "hex"], whole: true },
  { name: "hex of base64", encode: (a) => hex(base64(a)), chain: ["hex", "base64"], whole: true },
  {
    name: "base64 of a digest in hex",
    encode: (a) => base64(digest("md5", "hex")(a)),
    chain: ["base64", "hex", "md5"],
    whole: true,
  },
  {
    name: "base64 of percent",
    encode: (a) => base64(a.replace("@", "%40")),
    chain: ["base64", "percent"],
    whole: true,
  },
  {
    name: "base64 of VERP",
    encode: (a) => base64(a.replace("@", "=")),
    chain: ["base64", "verp"],
    whole: true,
  },
  {
    name: "JSON in base64",
    encode: (a) => base64(JSON.stringify({ id: 7, mail: a, n: "é" })),
    chain: ["base64", "json"],
  },
  { name: "JWT", encode: (a) => jwt(JSON.stringify({ sub: a, iat: 1 })), chain: ["jwt"] },
];

/** How base64 was told from base64url is a matter of the digits that happen to be there. */
const settle = (encodings: readonly string[] = []) =>
  encodings.map((encoding) => (encoding === "base64url" ? "base64" : encoding));
/** How often the place escaped what was embedded. */
function layersAround(value: string, embedded: string): number {
  let layers = 0;
  for (let text = value; !embedded.includes(text); layers++) text = decodeURIComponent(text);
  return layers;
}

function undo(value: string, layers: number): string {
  return layers === 0 ? value : undo(decodeURIComponent(value), layers - 1);
}

const percent = encodeURIComponent;

const PLACES: readonly (readonly [field: string, embed: (text: string) => string])[] = [
  ["e", (text) => `https://t.example/o?x=1&e=${percent(text)}&y=2`],
  ["path 2", (text) => `https://t.example/o/${percent(text)}/1.gif`],
  ["path 1", (text) => `https://t.example/${percent(text)}`],
  ["query", (text) => `https://t.example/o?${percent(text)}`],
  ["fragment", (text) => `https://t.example/o#${percent(text)}`],
  ["userinfo", (text) => `https://${percent(text)}@t.example/o`],
  ["to", (text) => `https://t.example/c?to=${percent(`https://shop.example/?m=${percent(text)}`)}`],
];

/** An address is only as long as a VERP address or a path makes it; longer ones are found as well. */
const addresses = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{2,8}(?:[._][a-z0-9]{1,8})?$/),
    fc.stringMatching(/^[a-z][a-z0-9]{2,10}$/),
    fc.constantFrom("test", "example", "org", "co.uk"),
    fc.boolean(),
  )
  .map(
    ([local, domain, ending, capital]) =>
      `${capital ? local.replace(/^./, (first) => first.toUpperCase()) : local}@${domain}.${ending}`,
  );

const found = (leaks: readonly Leak[]) =>
  leaks.filter(({ data, basis }) => data === "email-address" && basis === "known value");

describe.each(ENCODINGS)("an address, $name", ({ encode, chain, whole }) => {
  test.each(PLACES)("in %s", (field, embed) => {
    const embedded = encode(ADDRESS);
    const url = embed(embedded);
    const leaks = leaksOf(url, KNOWN);
    expect(leaks.filter(({ data }) => data === "email-address")).toHaveLength(1);
    const [leak] = found(leaks);
    expect(leak).toMatchObject({ data: "email-address", channel: "url", field });
    expect(url.slice(...(leak?.span ?? []))).toBe(leak?.value);
    const layers = layersAround(leak?.value ?? "", embedded);
    expect(settle(leak?.encodings)).toEqual([...Array(layers).fill("percent"), ...chain]);
    if (whole) expect(undo(leak?.value ?? "", layers)).toBe(embedded);
  });
});

test.each(ENCODINGS)("random addresses are found: $name", ({ encode, chain }) => {
  fc.assert(
    fc.property(addresses, fc.constantFrom(...PLACES), (address, [field, embed]) => {
      const embedded = encode(address);
      const url = embed(embedded);
      const leaks = found(leaksOf(url, [{ data: "email-address", value: address }]));
      expect(leaks).toHaveLength(1);
      expect(leaks[0]?.field).toBe(field);
      expect(url.slice(...(leaks[0]?.span ?? []))).toBe(leaks[0]?.value);
      const layers = layersAround(leaks[0]?.value ?? "", embedded);
      expect(settle(leaks[0]?.encodings)).toEqual([...Array(layers).fill("percent"), ...chain]);
    }),
    { numRuns: 60 },
  );
});

test("every pair of layers is undone, and named outermost first", () => {
  const layers: Readonly<Record<string, (text: string) => string>> = {
    base64,
    hex,
    percent,
  };
  const digests = {
    md5: digest("md5", "hex"),
    sha1: digest("sha1", "hex"),
    sha256: digest("sha256", "hex"),
  };
  const inner: Readonly<Record<string, (text: string) => string>> = { ...layers, ...digests };
  fc.assert(
    fc.property(
      addresses,
      fc.constantFrom(...Object.keys(layers)),
      fc.constantFrom(...Object.keys(inner)),
      (address, outerName, innerName) => {
        const text = layers[outerName]?.(inner[innerName]?.(address) ?? "") ?? "";
        const url = `https://t.example/?e=${text}`;
        const [leak] = found(leaksOf(url, [{ data: "email-address", value: address }]));
        const isDigest = innerName in digests;
        const expected =
          outerName === "percent"
            ? // nothing in hex or a digest needs an escape
              [
                ...(innerName === "hex" || isDigest ? [] : text.includes("%") ? ["percent"] : []),
                innerName,
              ]
            : [outerName, ...(isDigest ? ["hex"] : []), innerName];
        expect(settle(leak?.encodings)).toEqual(expected);
        expect(leak?.value).toBe(text);
      },
    ),
  );
});

describe("other places", () => {
  test("a label of the host, in hex", () => {
    const url = `https://${hex(ADDRESS)}.t.example/`;
    expect(leaksOf(url, KNOWN)).toMatchObject([
      { field: "host", encodings: ["hex"], value: hex(ADDRESS) },
    ]);
  });

  test("a file's name", () => {
    expect(leaksOf(`https://t.example/o/${ADDRESS}.gif`, KNOWN)).toMatchObject([
      { field: "path 2", value: ADDRESS, basis: "known value" },
    ]);
  });

  test("the address that an unsubscribe mail goes to", () => {
    expect(leaksOf("mailto:off+jane.doe=example.org@lists.test", KNOWN)).toMatchObject([
      { data: "email-address", value: "jane.doe=example.org", encodings: ["verp"] },
    ]);
  });

  test("a URL that does not parse", () => {
    expect(leaksOf(`https://[domain]/o?e=${ADDRESS}`, KNOWN)).toMatchObject([{ field: "e" }]);
  });

  test("bodies and cookies of requests, once however often they are sent", () => {
    const request = {
      method: "POST",
      headers: { Cookie: `a=1; m=${base64(ADDRESS)}` },
      body: `id=4&mail=${percent(ADDRESS)}`,
    };
    const load = createLoad("https://t.example/", { requests: [request, request] });
    expect(leaksOf(load, KNOWN)).toEqual([
      {
        data: "email-address",
        channel: "body",
        field: "mail",
        value: "jane.doe%40example.org",
        encodings: ["percent"],
        basis: "known value",
      },
      {
        data: "email-address",
        channel: "cookie",
        field: "m",
        value: base64(ADDRESS),
        encodings: ["base64"],
        basis: "known value",
      },
    ]);
  });
});

describe("other values", () => {
  const known: readonly KnownValue[] = [
    { data: "email-address", value: ADDRESS },
    { data: "name", value: "Jane Doe" },
    { data: "name", value: "Jürgen Groß" },
    { data: "message-id", value: "<2026.ab12cd34@mail.example.com>" },
    { data: "campaign-id", value: "spring26" },
    { data: "recipient-id", value: "884213" },
  ];
  test.each([
    ["name", "n=Jane+Doe", "Jane+Doe", undefined],
    ["name", "n=jane%20doe", "jane%20doe", ["percent"]],
    ["name", "n=jane_doe-x", "jane_doe", undefined],
    ["name", `n=${base64("Jane Doe")}`, base64("Jane Doe"), ["base64"]],
    ["name", "n=J%C3%BCrgen%20Gro%C3%9F", "J%C3%BCrgen%20Gro%C3%9F", ["percent"]],
    ["name", "n=Jürgen+Groß", "Jürgen+Groß", undefined],
    ["name", `n=${base64("Jürgen Groß")}`, base64("Jürgen Groß"), ["base64"]],
    ["message-id", "m=2026.ab12cd34@mail.example.com", "2026.ab12cd34@mail.example.com", undefined],
    ["message-id", "m=2026.ab12cd34", "2026.ab12cd34", undefined],
    [
      "message-id",
      `m=${hex("2026.ab12cd34@mail.example.com")}`,
      hex("2026.ab12cd34@mail.example.com"),
      ["hex"],
    ],
    ["campaign-id", "c=news-spring26-b", "spring26", undefined],
    ["recipient-id", "r=884213", "884213", undefined],
  ])("%s in %s", (data, query, value, encodings) => {
    const leaks = leaksOf(`https://t.example/?${query}`, known).filter(
      ({ basis }) => basis === "known value",
    );
    expect(leaks).toMatchObject([{ data, value }]);
    expect(leaks[0]?.encodings).toEqual(encodings);
  });

  test.each([
    ["part of a longer number", "r=18842137"],
    ["part of a longer word", "c=offspring26"],
    ["another address", "e=mary.jane.doe@example.org.uk"],
    ["the name inside a longer one", "n=Mary-Jane+Doerr"],
  ])("%s is no match", (_why, query) => {
    const matches = leaksOf(`https://t.example/?${query}`, [
      ...known.filter(({ data }) => data !== "name"),
      { data: "name", value: "Jane Doe" },
    ]).filter(
      ({ basis, data }) => basis === "known value" && !(data === "name" && query.includes("mary")),
    );
    expect(matches).toEqual([]);
  });

  test.each<KnownValue>([
    { data: "campaign-id", value: "600" },
    { data: "campaign-id", value: "20261" },
    { data: "campaign-id", value: "spring" },
    { data: "name", value: "Ana" },
    { data: "name", value: "grace" },
    { data: "email-address", value: "info" },
    { data: "email-address", value: "" },
    { data: "name", value: "" },
    { data: "message-id", value: "<>" },
  ])("$data $value is too short to be told from chance", ({ data, value }) => {
    expect(leaksOf(`https://t.example/${value}/?a=${value}&w=600`, [{ data, value }])).toEqual([]);
  });

  test("a single word is a name only as a whole value", () => {
    const name: KnownValue[] = [{ data: "name", value: "Margarete" }];
    expect(leaksOf("https://t.example/margarete-shop/?a=x-margarete", name)).toEqual([]);
    expect(leaksOf("https://t.example/?first=margarete", name)).toMatchObject([{ field: "first" }]);
  });
});

test("a user and a host are no address", () => {
  expect(leaksOf("https://jane.doe@example.org/x", KNOWN)).toEqual([]);
});

test("what is no known value is never called one", () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      addresses,
      (url, address) => {
        fc.pre(!url.includes(address));
        expect(found(leaksOf(url, [{ data: "email-address", value: address }]))).toEqual([]);
      },
    ),
  );
});

test.each([
  "a",
  "A1",
  "VVVV",
  "/",
  "%",
  "%25",
  "&a=b",
  "@",
  "jane.doe",
  "amFu",
  "eyJa.",
  "6a",
  "?",
  "#",
  "=",
])(
  "an address is found behind a megabyte of %s",
  (piece) => {
    const url = `https://t.example/?x=${piece.repeat(1_000_000 / piece.length)}&e=${ADDRESS}`;
    expect(found(leaksOf(url, KNOWN))).toHaveLength(1);
  },
  60_000,
);

test("as many leaks as there are occurrences, also in a megabyte", () => {
  const url = `https://t.example/?${`e=${ADDRESS}&`.repeat(40_000)}`;
  expect(found(leaksOf(url, KNOWN))).toHaveLength(40_000);
}, 60_000);
