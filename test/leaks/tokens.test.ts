import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carriesIdentifier } from "../../src/leaks/identifier.ts";
import { createLoad, leaksOf } from "./load.ts";

const UUID = "550e8400-e29b-41d4-a716-446655440000";
const HEX32 = "5d41402abc4b2a76b9719d911017c592";
const RANDOM = "Zk3QmP9aB7xYv2Lr5Tn8Wc1Dj";

const tokensIn = (url: string) =>
  leaksOf(url).map(({ field, value, meaning }) => [field, value, meaning]);

describe("identifiers by shape", () => {
  test.each([
    ["UUID, ≤ 122 bits", UUID],
    ["32 hex digits, ≤ 128 bits", HEX32],
    ["16 hex digits, ≤ 64 bits", "5D41402ABC4B2A76"],
    ["25 letters and digits, ≤ 148 bits", RANDOM],
    ["27 letters, digits and signs, ≤ 162 bits", `${RANDOM}_x`],
    ["22 letters and digits, ≤ 113 bits", "kq7x2m9dvb4w8z1n6c3j5h"],
    ["6 digits, ≤ 19 bits", "884213"],
    ["19 digits, ≤ 63 bits", "4611686018427387904"],
    ["JSON Web Token, 47 characters", `eyJhbGciOiJub25lIn0.eyJpZCI6MTIzfQ.AAAABBBBCCCC`],
  ])("%s", (meaning, token) => {
    const url = `https://t.example/o?x=1&id=${token}`;
    expect(leaksOf(url)).toEqual([
      {
        data: "other-id",
        channel: "url",
        field: "id",
        value: token,
        basis: "shape",
        meaning,
        span: [url.length - token.length, url.length],
      },
    ]);
    expect(tokensIn(`https://t.example/o/${token}/pixel.gif`)).toEqual([
      ["path 2", token, meaning],
    ]);
    expect(carriesIdentifier(leaksOf(url))).toBe(true);
  });

  test("inside other text", () => {
    expect(tokensIn(`https://t.example/?d=campaign-${UUID}`)).toEqual([
      ["d", UUID, "UUID, ≤ 122 bits"],
    ]);
    expect(tokensIn("https://t.example/?d=884213_1234567")).toEqual([
      ["d", "884213", "6 digits, ≤ 19 bits"],
      ["d", "1234567", "7 digits, ≤ 23 bits"],
    ]);
    expect(tokensIn(`https://t.example/?u=https%3A%2F%2Fs.example%2F${HEX32}%2Fx`)).toEqual([
      ["u", HEX32, "32 hex digits, ≤ 128 bits"],
    ]);
  });

  test("a token of many readers is one of the mailing where its name says so", () => {
    const leaks = leaksOf(`https://t.example/o?campaign_id=${UUID}`);
    expect(leaks).toMatchObject([{ data: "campaign-id", basis: "shape" }]);
    expect(carriesIdentifier(leaks)).toBe(false);
  });

  test("random tokens are found, or are too regular to tell; nothing is called a hash", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 64 }), (bytes) => {
        const token = Buffer.from(bytes).toString("hex");
        fc.pre(/[a-f]/.test(token) && /\d/.test(token));
        expect(leaksOf(`https://t.example/?t=${token}`)).toMatchObject([
          { data: "other-id", meaning: `${token.length} hex digits, ≤ ${token.length * 4} bits` },
        ]);
      }),
    );
  });
});

describe("shapes that say what they are", () => {
  test.each([
    ["ip=203.0.113.7", "ip-address", "an IPv4 address"],
    ["x=2001:db8::7", "ip-address", "an IPv6 address"],
    ["c=48.1371,11.5754", "location", "coordinates"],
    ["c=-33.868,151.209", "location", "coordinates"],
  ])("%s", (query, data, meaning) => {
    expect(leaksOf(`https://t.example/o?${query}`)).toMatchObject([
      { data, meaning, basis: query.startsWith("ip=") ? expect.any(String) : "shape" },
    ]);
  });

  test.each([
    "https://203.0.113.7/o.gif",
    "https://t.example/o?v=1.2.3.4&sdk=10.0.22.1&ua=156.0.0.0",
    "https://t.example/203.0.113.7/logo",
    "https://t.example/o?p=1.5,2.5&w=100.25",
  ])("%s: nothing", (url) => {
    expect(leaksOf(url)).toEqual([]);
  });

  test("a version of UUIDs that tells its time has fewer bits", () => {
    expect(tokensIn("https://t.example/?i=018f2a3b-4c5d-7e6f-8091-a2b3c4d5e6f7")).toEqual([
      ["i", "018f2a3b-4c5d-7e6f-8091-a2b3c4d5e6f7", "UUID, ≤ 74 bits"],
    ]);
  });
});

describe("files that are the same for everybody", () => {
  test.each([
    [`https://cdn.example/${HEX32}.png`, "file name"],
    [`https://cdn.example/logo-${HEX32}.css`, "file name"],
    [`https://cdn.example/img/${UUID}.jpg`, "file name"],
    [`https://cdn.example/${HEX32}/images/logo.png`, "folder"],
    [`https://cdn.example/${HEX32}/opening-hours.png`, "folder"],
    [`https://cdn.example/${HEX32}/transparent-logo.png`, "folder"],
  ])("%s: the token is the file's", (url, field) => {
    const leaks = leaksOf(url);
    expect(leaks).toMatchObject([{ data: "other-id", field, basis: "shape" }]);
    expect(carriesIdentifier(leaks)).toBe(false);
  });

  test.each([
    `https://cdn.example/style.css?v=${HEX32}`,
    `https://cdn.example/logo.png?${HEX32}`,
    `https://cdn.example/logo.png?w=600&s=${HEX32}`,
    "https://cdn.example/1234567/logo.png",
    `https://s3.example/logo.png?X-Amz-Signature=${HEX32}${HEX32}&X-Amz-Credential=AKIA5D41402ABC4B2A76`,
  ])("%s: nothing at all", (url) => {
    expect(leaksOf(url)).toEqual([]);
  });

  test.each([
    "pixel.gif",
    "open.png",
    "1.gif",
    "o.gif",
    "spacer.gif",
    "1x1.png",
    "mail_open-1x1.gif",
  ])("%s stands for nothing: the folder before it counts", (name) => {
    expect(carriesIdentifier(leaksOf(`https://t.example/o/${HEX32}/${name}`))).toBe(true);
  });
});

describe("no identifiers", () => {
  test.each([
    "https://www.example.com/shop/spring-sale-2024-for-women",
    "https://www.example.com/blog/10-things-you-did-not-know-about-24-birds",
    "https://www.example.com/WinterSale2024/TheGreatBannerOfAutumn",
    "https://www.example.com/a/thisisaverylongwordindeedwithoutdigits",
    "https://www.example.com/?utm_source=Newsletter&utm_campaign=kq7x2m9dvb4w8z1n6c3j5h",
    "https://www.example.com/?w=600&h=1200&q=80&dpr=2",
    "https://www.example.com/?t=1700000000&ms=1700000000123&d=20261121&dt=20261121220000",
    "https://www.example.com/?color=003366&bgcolor=112233",
    "https://www.example.com/spacer.gif",
    "https://www.example.com/css?family=Open+Sans:400,700&subset=latin-ext",
    "https://www.example.com/#5d41402abc4b2a76b9719d911017c592",
  ])("%s", (url) => {
    expect(leaksOf(url)).toEqual([]);
  });

  test("numbers in the paths of links count articles", () => {
    const url = "https://www.example.com/news/12345678";
    expect(leaksOf(createLoad(url, { type: "link", trigger: "click" }))).toEqual([]);
    expect(leaksOf(url)).toMatchObject([{ field: "path 2", meaning: "8 digits, ≤ 26 bits" }]);
  });
});
