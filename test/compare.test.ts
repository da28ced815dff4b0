import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Comparison, SCOPES } from "../src/comparison.ts";
import { compare, TargetError } from "../src/index.ts";
import schema from "../src/reporters/compare/compare.schema.json" with { type: "json" };
import { compareJson } from "../src/reporters/compare/json.ts";
import type { CompareResult } from "../src/reporters/compare/result.ts";
import { compareText } from "../src/reporters/compare/text.ts";
import reportSchema from "../src/reporters/report.schema.json" with { type: "json" };

const names = readdirSync("fixtures/compare");

function copiesOf(name: string): readonly Buffer[] {
  const files = readdirSync(`fixtures/compare/${name}`).filter((file) => file.endsWith(".eml"));
  return files.map((file) => readFileSync(`fixtures/compare/${name}/${file}`));
}

/** Every value that is marked, in the copies that have it; `url.slice(span)` each. */
function markedIn({ differing }: Comparison): readonly string[] {
  const marked = differing.flatMap(({ copies, parts }) =>
    parts.map(({ values, spans }) => {
      for (const [at, value] of values.entries()) {
        expect(copies[at]?.url.slice(...(spans?.[at] ?? [0, 0]))).toBe(value);
      }
      return values.join("\n");
    }),
  );
  return [...new Set(marked)].sort();
}

describe("two copies of one mailing", () => {
  test.each(names)("%s: exactly the personal parts are marked", async (name) => {
    const personal = JSON.parse(
      readFileSync(`fixtures/compare/${name}/personal.json`, "utf8"),
    ) as string[][];
    const comparison = await compare(copiesOf(name));
    expect(markedIn(comparison)).toEqual(personal.map((values) => values.join("\n")).sort());
  });

  /** Read line by line before it was accepted; `npx vitest run test/compare.test.ts -u` writes anew. */
  test.each(names)("%s: the report at 100 columns", async (name) => {
    const comparison = await compare(copiesOf(name), { names: ["a.eml", "b.eml"] });
    const tool = { name: "pixel-scan", version: "0.0.0" } as const;
    const text = compareText(
      { tool, outcome: { status: "compared", comparison } },
      { color: false, columns: 100, verbosity: "normal" },
    );
    await expect(text).toMatchFileSnapshot(`../fixtures/compare/${name}/expected.txt`);
  });
});

interface Reader {
  readonly address: string;
  readonly html: string;
  readonly subject?: string;
  readonly from?: string;
  readonly header?: string;
}

function mailTo({ address, html, subject = "News", from = "desk@news.example", header }: Reader) {
  const lines = [
    `From: ${from}`,
    `To: ${address}`,
    `Subject: ${subject}`,
    ...(header ? [header] : []),
  ];
  return `${lines.join("\r\n")}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`;
}

const image = (url: string) => `<img src="${url.replaceAll("&", "&amp;")}">`;
const [anna, ben, carl] = ["anna@example.org", "ben@example.org", "carl@example.org"] as const;

function compareMails(...readers: readonly Reader[]): Promise<Comparison> {
  return compare(readers.map(mailTo));
}

describe("how far the claim goes", () => {
  const open = (id: string) => image(`https://t.example/o.gif?u=${id}`);

  test("two readers: the reader, or this delivery", async () => {
    const { differing } = await compareMails(
      { address: anna, html: open("a81f02c7") },
      { address: ben, html: open("9cc41e70") },
    );
    expect(differing[0]?.parts).toMatchObject([
      {
        data: "recipient-id",
        scope: "copy",
        confidence: "certain",
        basis: "differs between copies",
      },
    ]);
  });

  test("the same in both copies to one reader: the reader", async () => {
    const { differing } = await compareMails(
      { address: anna, html: open("a81f02c7") },
      { address: anna, html: open("a81f02c7") },
      { address: ben, html: open("9cc41e70") },
    );
    expect(differing[0]?.parts).toMatchObject([{ data: "recipient-id", scope: "reader" }]);
  });

  test("another in each copy to one reader: the delivery", async () => {
    const copies = [
      { address: anna, html: open("a81f02c7") },
      { address: anna, html: open("77e0d1b2") },
    ];
    const { differing, warnings } = await compareMails(...copies);
    expect(differing[0]?.parts).toMatchObject([{ data: "message-id", scope: "delivery" }]);
    expect(warnings.join()).toContain("for the same reader");
    const three = await compareMails(...copies, { address: ben, html: open("9cc41e70") });
    expect(three.differing[0]?.parts).toMatchObject([{ scope: "delivery" }]);
  });

  test("the same for several readers: a group", async () => {
    const { differing } = await compareMails(
      { address: anna, html: open("variant-a") },
      { address: ben, html: open("variant-b") },
      { address: carl, html: open("variant-a") },
    );
    expect(differing[0]?.parts).toMatchObject([{ scope: "group", confidence: "possible" }]);
  });

  test("moments near one another: a time; numbers that look like some far apart: ids", async () => {
    const near = await compareMails(
      { address: anna, html: open("1780653600") },
      { address: ben, html: open("1780653605") },
    );
    expect(near.differing[0]?.parts).toMatchObject([{ scope: "time", confidence: "possible" }]);
    const far = await compareMails(
      { address: anna, html: open("1280653600") },
      { address: ben, html: open("1780653605") },
    );
    expect(far.differing[0]?.parts).toMatchObject([{ scope: "copy", confidence: "certain" }]);
  });

  test("the address itself, encoded: told with its chain, as a whole", async () => {
    const encoded = (address: string) => Buffer.from(address).toString("base64url");
    const { differing } = await compareMails(
      { address: anna, html: open(encoded(anna)) },
      { address: ben, html: open(encoded(ben)) },
    );
    expect(differing[0]?.parts).toMatchObject([
      {
        data: "email-address",
        scope: "reader",
        basis: "known value",
        encodings: ["base64"],
        values: [encoded(anna), encoded(ben)],
      },
    ]);
  });
});

describe("what is not compared", () => {
  const codeOf = (comparison: Promise<unknown>) =>
    comparison.then(
      () => "compared",
      (error: unknown) => (error instanceof TargetError ? error.code : error),
    );
  const logo = image("https://img.news.example/logo.png");
  const open = (id: string) => image(`https://t.example/o.gif?u=${id}`);

  test.each<[string, readonly Reader[], string]>([
    ["one copy", [{ address: anna, html: logo }], "too-few-copies"],
    [
      "nothing in common",
      [
        { address: anna, html: logo },
        { address: ben, html: image("https://other.example/x.png") },
      ],
      "not-the-same",
    ],
    [
      "another sender",
      [
        { address: anna, html: logo + open("a81f02c7") },
        { address: ben, html: logo + open("9cc41e70"), from: "shop@shop.example" },
      ],
      "not-the-same",
    ],
    [
      "another campaign of the sender, all links counted alike",
      [
        {
          address: anna,
          html: open("a81f02c7"),
          subject: "Spring sale",
          header: "X-Campaign: spring-2026-01",
        },
        {
          address: ben,
          html: open("9cc41e70"),
          subject: "Spring offers",
          header: "X-Campaign: spring-2026-02",
        },
      ],
      "not-the-same",
    ],
    [
      "other subjects, and nothing that is equal",
      [
        { address: anna, html: open("a81f02c7"), subject: "Seeds for a late spring" },
        { address: ben, html: open("9cc41e70"), subject: "We have moved house" },
      ],
      "not-the-same",
    ],
    [
      "two equal copies to one reader",
      [
        { address: anna, html: logo + open("a81f02c7") },
        { address: anna, html: logo + open("a81f02c7") },
      ],
      "same-copy",
    ],
    [
      "mails without any load",
      [
        { address: anna, html: "<p>Hello</p>", subject: "One" },
        { address: ben, html: "<p>Hello</p>", subject: "Two" },
      ],
      "not-the-same",
    ],
  ])("%s", async (_, readers, code) => {
    expect(await codeOf(compareMails(...readers))).toBe(code);
  });

  test("a mail and an HTML file", async () => {
    const copies = [mailTo({ address: anna, html: logo }), `<html><body>${logo}</body></html>`];
    expect(await codeOf(compare(copies))).toBe("not-the-same");
  });
});

test("equal copies to two readers tell nobody apart", async () => {
  const html = image("https://img.news.example/logo.png") + image("https://t.example/o.gif?c=17");
  const result = await compareMails({ address: anna, html }, { address: ben, html });
  expect(result).toMatchObject({ equal: 2, differing: [], unmatched: [] });
});

test("other products in the same block are other content, and the reader's number in them is told", async () => {
  const html = (reader: string, products: readonly string[]) =>
    products.map((nr) => image(`https://shop.example/item?nr=${nr}&u=${reader}`)).join("");
  const { differing, unmatched } = await compareMails(
    { address: anna, html: html("40017", ["17", "18", "19"]) },
    { address: ben, html: html("40231", ["23", "18"]) },
  );
  expect(differing.map(({ parts }) => parts.map(({ values }) => values))).toEqual([
    [["40017", "40231"]],
  ]);
  expect(unmatched.map(({ copies, leaks }) => [copies[0]?.url, leaks[0]?.value])).toEqual([
    ["https://shop.example/item?nr=17&u=40017", "40017"],
    ["https://shop.example/item?nr=19&u=40017", "40017"],
    ["https://shop.example/item?nr=23&u=40231", "40231"],
  ]);
});

test("a picture that is called like the reader's id is found by that", async () => {
  const html = (id: string) =>
    image(`https://img.news.example/banner/${id}.png`) + image(`https://news.example/o?u=${id}`);
  const { differing, unmatched } = await compareMails(
    { address: anna, html: html("kx72pq") },
    { address: ben, html: html("zt91aa") },
  );
  expect(unmatched).toEqual([]);
  expect(differing.map(({ parts }) => parts.map(({ values }) => values))).toEqual([
    [["kx72pq", "zt91aa"]],
    [["kx72pq", "zt91aa"]],
  ]);
});

test("redacted, no value of a reader is left, and spans fit", async () => {
  for (const name of names) {
    const personal = JSON.parse(
      readFileSync(`fixtures/compare/${name}/personal.json`, "utf8"),
    ) as string[][];
    const result: CompareResult = {
      tool: { name: "pixel-scan", version: "0.0.0" },
      outcome: {
        status: "compared",
        comparison: await compare(copiesOf(name), { redact: true }),
      },
    };
    const text =
      compareJson(result) +
      compareText(result, { color: false, columns: 100, verbosity: "verbose" });
    // What is only the time of the mailing stands for nobody, and is masked all the same.
    for (const value of personal.flat()) expect(text).not.toContain(value);
    expect(text).not.toMatch(/alma|ben\.lector/i);
    expect(text).toContain("‹recipient-id›");
  }
});

test("the JSON document is as its schema says", async () => {
  const ajv = new Ajv({ allErrors: true });
  ajv.addSchema(reportSchema, "report.schema.json");
  const validate = ajv.compile(schema);
  const tool = { name: "pixel-scan", version: "0.0.0" } as const;
  for (const name of names) {
    const comparison = await compare(copiesOf(name));
    const text = compareJson({ tool, outcome: { status: "compared", comparison } });
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
  }
  const error = { code: "not-the-same", message: "they are not" };
  validate(JSON.parse(compareJson({ tool, outcome: { status: "failed", error } })));
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ format: 1, tool, verdict: "clean" })).toBe(false);
  expect(Object.keys(SCOPES)).toEqual(
    schema.properties.comparison.properties.differing.items.properties.parts.items.properties.scope
      .enum,
  );
});

/** A random mailing: constant URLs with some places that each reader has something else in. */
describe("any mailing", () => {
  const word = fc.constantFrom("news", "open", "img", "shop", "summer", "read", "a", "go");
  /** What two readers have in one place: of one kind, and no word. */
  const pair = fc.oneof(
    ...[
      fc.stringMatching(/^[0-9a-f]{2}\d{5}[0-9a-f]{3,25}$/),
      fc.stringMatching(/^[1-9]\d{5,8}$/),
      fc.stringMatching(/^[A-Za-z]{3}\d[A-Za-z]{2}\d{4}[A-Za-z0-9]{8,20}$/),
      fc.uuid(),
    ].map((token) => fc.tuple(token, token)),
  );
  const constant = fc.oneof(word, fc.stringMatching(/^[a-z]{2}\d{3}$/));
  /** A place of the template: a constant, a token, or a token between constants. */
  const slot = fc.oneof(
    { weight: 3, arbitrary: constant.map((text) => ["", text, ""] as const) },
    { weight: 2, arbitrary: pair.map((text) => ["", text, ""] as const) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(constant, fc.constantFrom(".", "~", ":"), pair)
        .map(([before, glue, text]) => [before + glue, text, ""] as const),
    },
  );
  const url = fc.record({
    host: fc.constantFrom("t.news.example", "img.news.example", "go.link.example"),
    path: fc.array(slot, { minLength: 1, maxLength: 3 }),
    query: fc.uniqueArray(fc.tuple(fc.constantFrom("u", "id", "c", "r", "x"), slot), {
      maxLength: 3,
      selector: ([name]) => name,
    }),
    tag: fc.constantFrom("img", "a"),
  });

  type Url = typeof url extends fc.Arbitrary<infer Value> ? Value : never;
  type Slot = typeof slot extends fc.Arbitrary<infer Value> ? Value : never;

  function write({ host, path, query, tag }: Url, number: number, copy: 0 | 1): string {
    const fill = ([before, text, after]: Slot) =>
      before + (typeof text === "string" ? text : text[copy]) + after;
    const parameters = [`n=link${number}`, ...query.map(([name, part]) => `${name}=${fill(part)}`)];
    const href = `https://${host}/${path.map(fill).join("/")}?${parameters.join("&amp;")}`;
    return tag === "img" ? `<img src="${href}">` : `<a href="${href}">x</a>`;
  }

  test("exactly the places that differ are marked, in whatever order the loads come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(url, { minLength: 1, maxLength: 6 }),
        fc.func(fc.nat(1_000)),
        async (urls, rank) => {
          const parts = urls.flatMap(({ path, query }) => [
            ...path,
            ...query.map(([, part]) => part),
          ]);
          const tokens = parts.flatMap(([, text]) => (typeof text === "string" ? [] : [text]));
          // A value that both copies know is none of either's own.
          const [own, others] = [tokens.map(([a]) => a), tokens.map(([, b]) => b)];
          fc.pre(own.every((text) => !others.includes(text)));
          const one = urls.map((parts, n) => write(parts, n, 0)).join("");
          const other = urls
            .map((parts, n) => write(parts, n, 1))
            .toSorted((a, b) => rank(a) - rank(b))
            .join("");
          const comparison = await compareMails(
            { address: anna, html: one },
            { address: ben, html: other },
          );
          expect(markedIn(comparison)).toEqual(
            [...new Set(tokens.map((pair) => pair.join("\n")))].sort(),
          );
          expect(comparison.unmatched).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
