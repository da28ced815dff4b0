import lzString from "lz-string";
import { expect, test } from "vitest";
import { CUTS, type Cut } from "../../src/leaks/reading/cuts.ts";
import type { KnownValue, PageFacts, RequestFacts } from "../../src/model.ts";
import { scanSnapshot } from "../../src/scan.ts";
import { WRITINGS } from "./encodings.ts";

const PAGE: PageFacts = {
  url: "https://shop.test/",
  browser: "Chromium 156",
  cookies: [],
  aliases: {},
};

interface Sent extends Partial<Pick<RequestFacts, "body" | "messages">> {
  readonly known?: readonly KnownValue[];
}

async function warningsOf({ known = [], ...request }: Sent): Promise<readonly string[]> {
  const { warnings } = await scanSnapshot({
    target: "https://shop.test/",
    source: "page",
    page: PAGE,
    loads: [
      {
        url: "https://t.example/c",
        type: "fetch",
        trigger: "open",
        state: "sent",
        elements: [],
        requests: [{ method: "POST", headers: {}, ...request }],
      },
    ],
    known,
    warnings: [],
  });
  return warnings;
}

const list = <T>(length: number, make: (index: number) => T) =>
  Array.from({ length }, (_, index) => make(index));
const times = <T>(count: number, value: T, change: (value: T) => T): T =>
  count === 0 ? value : times(count - 1, change(value), change);
const numbers = (length: number) => JSON.stringify(list(length, (index) => index));
const ADDRESS: readonly KnownValue[] = [{ data: "email-address", value: "jane@example.org" }];
const TEXT = "words that stand there as they are, ";
const random = (index: number) => WRITINGS.base64(`\u0001${(index + 1) * 7919}\u0002x`).repeat(2);

/** For each bound what just fits, and what does not. */
const BOUNDS: Readonly<Record<Cut, readonly (readonly [name: string, fits: Sent, over: Sent])[]>> =
  {
    texts: [
      [
        "messages of a socket",
        { messages: list(299, (index) => `m${index}`) },
        { messages: list(300, (index) => `m${index}`) },
      ],
    ],
    length: [["a body", { body: "b ".repeat(149_000) }, { body: "b ".repeat(151_000) }]],
    fields: [
      ["JSON", { body: numbers(5_000) }, { body: numbers(5_001) }],
      [
        "a form",
        { body: list(2_500, (index) => `a${index}=1`).join("&") },
        { body: list(2_501, (index) => `a${index}=1`).join("&") },
      ],
      ["multipart", { body: multipart(5_000) }, { body: multipart(5_001) }],
    ],
    "nested-fields": [
      [
        "JSON in JSON",
        { body: JSON.stringify(list(2, () => numbers(4_999))) },
        { body: JSON.stringify(list(4, () => numbers(4_999))) },
      ],
    ],
    layers: [
      [
        "percent",
        { body: `a=${times(4, "@", encodeURIComponent)}` },
        { body: `a=${times(5, "@", encodeURIComponent)}` },
      ],
      [
        "base64",
        { body: times(3, TEXT, WRITINGS.base64) },
        { body: times(4, TEXT, WRITINGS.base64) },
      ],
      [
        "JSON in strings",
        { body: times(3, '{"a":1}', (a) => JSON.stringify({ a })) },
        { body: times(5, '{"a":1}', (a) => JSON.stringify({ a })) },
      ],
    ],
    unpacked: [
      [
        "gzip",
        { body: WRITINGS.gzip("text ".repeat(3_900)) },
        { body: WRITINGS.gzip("text ".repeat(4_100)) },
      ],
      [
        "lz-string",
        { body: lzString.compressToEncodedURIComponent("text ".repeat(3_900)) },
        { body: lzString.compressToEncodedURIComponent("text ".repeat(4_100)) },
      ],
    ],
    "token-length": [
      [
        "base58",
        { body: WRITINGS.base58(TEXT.repeat(40)) },
        { body: WRITINGS.base58(TEXT.repeat(50)) },
      ],
      [
        "lz-string",
        {
          body: lzString.compressToEncodedURIComponent(list(240, random).join("")).slice(0, 2_000),
        },
        { body: lzString.compressToEncodedURIComponent(list(240, random).join("")) },
      ],
    ],
    digests: [
      [
        "a path",
        { body: "Ab/".repeat(290), known: ADDRESS },
        { body: "Ab/".repeat(310), known: ADDRESS },
      ],
    ],
    tokens: [
      [
        "a list of ids",
        { body: JSON.stringify(list(10, () => crypto.randomUUID())) },
        { body: JSON.stringify(list(11, () => crypto.randomUUID())) },
      ],
    ],
    known: [["addresses", { known: addresses(6_000) }, { known: addresses(6_600) }]],
    "known-parts": [
      ["a stored list", { known: [stored(19)] }, { known: [stored(22)] }],
      [
        "a long value",
        { known: [{ ...stored(1), value: "a ".repeat(10_000) }] },
        { known: [{ ...stored(1), value: "a ".repeat(10_001) }] },
      ],
    ],
  };

function multipart(count: number): string {
  const parts = list(count, (n) => `--q\r\nContent-Disposition: form-data; name="n"\r\n\r\n${n}`);
  return `${parts.join("\r\n")}\r\n--q--\r\n`;
}

function addresses(count: number): readonly KnownValue[] {
  return list(count, (index) => ({ data: "email-address", value: `r${index}@example.org` }));
}

function stored(count: number): KnownValue {
  const value = JSON.stringify(list(count, () => crypto.randomUUID()));
  return { data: "client-id", value, from: "localStorage ids" };
}

const CASES = Object.entries(BOUNDS).flatMap(([cut, cases]) =>
  cases.map(([name, fits, over]) => ({ cut: cut as Cut, name, fits, over })),
);

test.each(CASES)("$cut, $name: the report says what was not looked at", async (bound) => {
  expect(await warningsOf(bound.fits)).toEqual([]);
  expect(await warningsOf(bound.over)).toEqual([
    `a load sends more than is decoded (${CUTS[bound.cut]}): the rest may give away more`,
  ]);
});

test("several bounds of several loads are one sentence", async () => {
  const load = (url: string) => ({
    url,
    type: "link" as const,
    trigger: "click" as const,
    state: "declared" as const,
    elements: [],
    requests: [],
  });
  const { warnings } = await scanSnapshot({
    target: "news.eml",
    source: "email",
    loads: [
      load(`https://t.example/?a=${times(5, "@", encodeURIComponent)}`),
      load(`https://t.example/?a=${WRITINGS.base58(TEXT.repeat(50))}`),
      load("https://t.example/"),
    ],
    known: [],
    warnings: ["another"],
  });
  expect(warnings).toEqual([
    "another",
    `2 loads send more than is decoded (${CUTS.layers}; ${CUTS["token-length"]}): the rest may give away more`,
  ]);
});
