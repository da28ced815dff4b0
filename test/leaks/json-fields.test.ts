import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsOfBody } from "../../src/leaks/reading/body-fields.ts";
import { fieldsOfJson, unescapeJson } from "../../src/leaks/reading/json-fields.ts";

/** Strings and numbers in order, as JSON.parse sees them. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value === "number") return [JSON.stringify(value)];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return value && typeof value === "object" ? Object.values(value).flatMap(leavesOf) : [];
}

const json = fc.jsonValue({ maxDepth: 6 });

describe("fields of JSON", () => {
  test("are all its strings and numbers, at their places", () => {
    fc.assert(
      fc.property(json, fc.boolean(), (value, isPretty) => {
        const text = JSON.stringify(value, null, isPretty ? 2 : 0);
        const found = fieldsOfJson(text).map(({ start, end }) => {
          const raw = text.slice(start, end);
          return text.charAt(start - 1) === '"' ? (JSON.parse(`"${raw}"`) as string) : raw;
        });
        expect(found).toEqual(leavesOf(JSON.parse(text)));
      }),
    );
  });

  test("are in order and do not overlap, in any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          json.map((value) => JSON.stringify(value).slice(0, -2)),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of fieldsOfJson(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test("have the way to them as name, without indices", () => {
    const text = '{"a":{"b":[1,{"c":"x"}],"d":2},"e":"y"}';
    expect(fieldsOfJson(text).map(({ name }) => name)).toEqual(["a.b", "a.b.c", "a.d", "e"]);
  });

  test("are bounded in number, and deep nesting costs nothing", () => {
    expect(fieldsOfJson(`[${"1,".repeat(100_000)}1]`)).toHaveLength(5_000);
    expect(fieldsOfJson("[".repeat(1_000_000))).toEqual([]);
    expect(fieldsOfJson('{"a":'.repeat(100_000)).length).toBe(0);
    expect(fieldsOfJson('"'.repeat(1_000_000)).length).toBe(0);
  });
});

describe("escapes of JSON", () => {
  test("are undone as JSON.parse does, in UTF-8 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        fc.pre(!text.includes("\\"));
        expect(unescapeJson(JSON.stringify(text)).text).toBe(`"${text}"`);
      }),
    );
    expect(unescapeJson('"\\u00fc\\u0040"').text).toBe('"\u00c3\u00bc@"');
  });

  test("leave every character's place known", () => {
    const text = 'a\\"b\\u0040c';
    const { text: plain, origin } = unescapeJson(text);
    expect(plain).toBe('a"b@c');
    expect([...(origin ?? [])]).toEqual([0, 1, 3, 4, 10, 11]);
  });
});

describe("fields of a body", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
  const value = fc.stringMatching(/^[a-zA-Z0-9.-]{1,20}$/);
  const pairs = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 8 });
  const read = (text: string) =>
    fieldsOfBody(text)
      .filter(({ kind }) => kind === "parameter")
      .map(({ name, start, end }) => [name, text.slice(start, end)]);

  test("are the same in a form, on lines and in multipart", () => {
    fc.assert(
      fc.property(pairs, (fields) => {
        const form = fields.map(([key, text]) => `${key}=${text}`);
        expect(read(form.join("&"))).toEqual(fields);
        expect(read(form.join("\r\n"))).toEqual(fields);
        const parts = fields.map(
          ([key, text]) =>
            `--= boundary\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${text}\r\n`,
        );
        expect(read(`${parts.join("")}--= boundary--\r\n`)).toEqual(fields);
      }),
    );
  });

  test("come from no other text, and any text is taken", () => {
    expect(fieldsOfBody("hello = world")).toEqual([]);
    expect(fieldsOfBody("<a b=c>")).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => void fieldsOfBody(text)));
    fc.assert(fc.property(fc.string(), (text) => void fieldsOfBody(`--b\r\n${text}`)));
  });

  test("are bounded in number", () => {
    expect(fieldsOfBody("a=b&".repeat(200_000))).toHaveLength(5_000);
    expect(fieldsOfBody("--b\r\n".repeat(200_000))).toEqual([]);
  });
});
