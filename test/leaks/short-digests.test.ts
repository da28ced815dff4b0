import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { murmur3 } from "../../src/leaks/reading/murmur3.ts";
import { completeLoad } from "../pages-snapshot.ts";
import { leaksOf } from "./load.ts";

const ADDRESS = "jane.doe@example.org";
const CRC = crc32(ADDRESS);
const MURMUR = murmur3(ADDRESS);
const hex = (value: number) => value.toString(16).padStart(8, "0");

const found = (query: string) =>
  leaksOf(`https://t.example/o?${query}`, [{ data: "email-address", value: ADDRESS }]).filter(
    ({ basis }) => basis === "known value",
  );

/** Values that other implementations of MurmurHash3 (x86, 32 bits, seed 0) give. */
test.each([
  ["", 0],
  ["test", 0xba6bd213],
  ["Hello, world!", 0xc0363e43],
  ["The quick brown fox jumps over the lazy dog", 0x2e4ff723],
])("murmur3 of %j", (text, value) => {
  expect(murmur3(text)).toBe(value);
});

test.each([
  [`email_hash=${hex(CRC)}`, ["crc32"]],
  [`uid=${hex(CRC).toUpperCase()}`, ["crc32"]],
  [`crc=${CRC}`, ["decimal", "crc32"]],
  [`em=${hex(MURMUR)}`, ["murmur3"]],
])("%s is a short hash of the address", (query, encodings) => {
  expect(found(query)).toMatchObject([{ data: "email-address", encodings }]);
});

test.each([`width=${hex(CRC)}`, `v=${CRC}`, `uid=x${hex(CRC)}`, `uid=${hex(CRC)}-a`])(
  "32 bits say nothing in %s",
  (query) => {
    expect(found(query)).toEqual([]);
  },
);

test("as a cookie of a name like that, too", () => {
  const load = completeLoad({
    url: "https://t.example/o",
    requests: [{ headers: { cookie: `theme=${hex(CRC)}; uid=${hex(CRC)}` } }],
  });
  expect(leaksOf(load, [{ data: "email-address", value: ADDRESS }])).toMatchObject([
    { data: "email-address", channel: "cookie", field: "uid", encodings: ["crc32"] },
  ]);
});
