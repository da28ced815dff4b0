import { Buffer } from "node:buffer";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Load } from "../../src/model.ts";
import { readBody } from "../../src/sources/page/body.ts";
import { digest, HASHES, WRITINGS } from "./encodings.ts";
import { createLoad, leaksOf } from "./load.ts";

const ADDRESS = "jane.doe@example.org";

type Encode = (text: string) => string;

const ENCODINGS: Readonly<Record<string, Encode>> = {
  "as is": (text) => text,
  "upper case": (text) => text.toUpperCase(),
  VERP: (text) => text.replace("@", "="),
  "percent twice": (text) => WRITINGS.percent(WRITINGS.percent(text)),
  "hex in a run": (text) => `0bad${WRITINGS.hex(text)}fe`,
  "base64, 2nd alignment": (text) => WRITINGS.base64(`\u0001${text}\u0000`),
  "base64, 3rd alignment": (text) => WRITINGS.base64(`\u0001\u0002${text}\u0000`),
  "base64 twice": (text) => WRITINGS.base64(WRITINGS.base64(text)),
  ...WRITINGS,
  ...Object.fromEntries(
    HASHES.flatMap((name) => [
      [`${name}, hex`, (text: string) => digest(name, text, "hex")],
      [`${name}, base64`, (text: string) => digest(name, text, "base64")],
    ]),
  ),
  "md5 of sha256": (text) => digest("md5", digest("sha256", text, "hex"), "hex"),
  "sha256 of sha256": (text) => digest("sha256", digest("sha256", text, "hex"), "hex"),
};

const request = (headers: Readonly<Record<string, string>>) =>
  createLoad("https://t.example/", { state: "sent", requests: [{ method: "GET", headers }] });

function post(bytes: string | Uint8Array, encoding?: string): Load {
  const { isCut, ...body } = readBody(Buffer.from(bytes), encoding);
  expect(isCut).toBe(false);
  const requests = [{ method: "POST", headers: {}, ...body }];
  return createLoad("https://t.example/c", { state: "sent", requests });
}

const json = (text: string) => JSON.stringify({ user: { key: text } });

/** A number, the text, and another number, as Protocol Buffers write them. */
function protobuf(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const length =
    bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7];
  return Buffer.concat([Buffer.from([8, 150, 1, 18, ...length]), bytes, Buffer.from([24, 0, 255])]);
}

const PLACES: Readonly<Record<string, (text: string) => Load | undefined>> = {
  path: (text) => createLoad(`https://t.example/o/${encodeURIComponent(text)}/1.gif`),
  query: (text) => createLoad(`https://t.example/o?e=${encodeURIComponent(text)}`),
  fragment: (text) => createLoad(`https://t.example/o#${encodeURIComponent(text)}`),
  userinfo: (text) => createLoad(`https://${encodeURIComponent(text)}@t.example/o`),
  host: (text) =>
    /^[a-z0-9-]{1,63}$/i.test(text) ? createLoad(`https://${text}.t.example/`) : undefined,
  header: (text) => request({ "x-user": text }),
  cookie: (text) => (/[;\s]/.test(text) ? undefined : request({ cookie: `a=1; u=${text}` })),
  form: (text) => post(`a=1&e=${encodeURIComponent(text)}`),
  multipart: (text) =>
    post(`--xYz\r\nContent-Disposition: form-data; name="e"\r\n\r\n${text}\r\n--xYz--\r\n`),
  JSON: (text) => post(json(text)),
  "nested JSON": (text) => post(JSON.stringify({ data: json(text) })),
  NDJSON: (text) => post(`${JSON.stringify({ n: 1 })}\n${json(text)}\n`),
  plain: (text) => post(`user ${text} here`),
  gzip: (text) => post(gzipSync(json(text)), "gzip"),
  deflate: (text) => post(deflateSync(json(text)), "deflate"),
  brotli: (text) => post(brotliCompressSync(json(text)), "br"),
  protobuf: (text) => post(protobuf(text)),
};

/** `PIXEL_SCAN_TABLE=1 npx vitest run test/leaks/places.test.ts` prints the table. */
const rows: string[] = [];

test.each(Object.entries(ENCODINGS))("the address in every place: %s", (name, encode) => {
  const found: string[] = [];
  const missed: string[] = [];
  for (const [place, embed] of Object.entries(PLACES)) {
    const load = embed(encode(ADDRESS));
    const leaks = load && leaksOf(load, [{ data: "email-address", value: ADDRESS }]);
    const count = leaks?.filter(({ basis }) => basis === "known value").length;
    found.push(count === undefined ? "-" : `1/${count}`);
    if (count !== undefined && count !== 1) missed.push(place);
  }
  rows.push(`${name.padEnd(24)}${found.map((cell) => cell.padEnd(6)).join("")}`);
  expect(missed).toEqual([]);
});

test.runIf(process.env.PIXEL_SCAN_TABLE)("embedded/found", () => {
  const head = Object.keys(PLACES).map((place) => place.slice(0, 5).padEnd(6));
  console.log(["".padEnd(24) + head.join(""), ...rows].join("\n"));
});
