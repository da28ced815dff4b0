import { expect, test } from "vitest";
import { createLoad, leaksOf } from "./load.ts";

/** Numbers of some bits each, in base64url. */
function write(...fields: readonly (readonly [value: number | bigint, bits: number])[]): string {
  const bits = fields.map(([value, count]) => value.toString(2).padStart(count, "0")).join("");
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) =>
    Number.parseInt(byte.padEnd(8, "0"), 2),
  );
  return Buffer.from(bytes).toString("base64url");
}

const decisecondsOf = (date: string) => BigInt(Date.parse(date) / 100);
const purposes = (...numbers: readonly number[]) =>
  [numbers.reduce((sum, number) => sum + 2 ** (24 - number), 0), 24] as const;

const tcf = (...agreed: readonly number[]) =>
  write(
    [2, 6],
    [decisecondsOf("2026-03-04"), 36],
    [decisecondsOf("2026-03-04"), 36],
    [10, 12],
    [1, 12],
    [1, 6],
    [0, 12],
    [90, 12],
    [4, 6],
    [1, 1],
    [0, 1],
    [0, 12],
    purposes(...agreed),
    purposes(7, 9),
    [0, 40],
  );

const meaningOf = (query: string) =>
  leaksOf(createLoad(`https://t.example/p?${query}`)).find(({ data }) => data === "consent")
    ?.meaning;

test("a TCF string tells the purposes", () => {
  expect(meaningOf(`gdpr=1&gdpr_consent=${tcf(1, 3, 11)}`)).toBe(
    "consent of 2026-03-04: purposes 1, 3, 11 agreed to; legitimate interest not objected to for 7, 9",
  );
  expect(meaningOf(`gdpr_consent=${tcf()}.YAAAAAAAAAAA`)).toContain("no purpose agreed to");
});

test("a GPP string tells its sections", () => {
  // Sections 2 and 6: Fibonacci 2 is 011, and 4 on top of it is 1011.
  const header = write([3, 6], [1, 6], [2, 12], [0, 1], [0b011, 3], [0, 1], [0b1011, 4]);
  expect(meaningOf(`gpp=${header}~${tcf(2)}~1YYN`)).toBe(
    "European Union: consent of 2026-03-04: purposes 2 agreed to; legitimate interest not objected to for 7, 9; US Privacy: opted out of the sale of data",
  );
});

test.each([
  ["us_privacy=1YNN", "not opted out of sale"],
  ["us_privacy=1---", "sale of data: not applicable"],
  ["gcs=G101", "advertising storage denied, analytics storage granted"],
  [
    "gcd=13p3t3l3u5",
    "advertising storage denied, analytics storage granted, user data not asked, personalisation denied",
  ],
])("%s: %s", (query, meaning) => {
  expect(meaningOf(query)).toBe(meaning);
});

test.each([
  "gdpr_consent=0",
  "gpp=abc",
  "us_privacy=yes",
  "gcs=G2",
  "gcd=1",
  "consent=CAAA",
  "gdpr_consent=CAAA",
])("%s says nothing", (query) => {
  expect(meaningOf(query)).toBeUndefined();
});
