import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSchema, type Schema } from "../../src/config/check-schema.ts";
import json from "../../src/config/config.schema.json" with { type: "json" };
import type { Config } from "../../src/config/config.ts";
import { CONFIDENCES, DATA_KINDS, PURPOSES, SEVERITIES } from "../../src/model.ts";

const schema = json as Schema;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(json);

function said(config: unknown): readonly string[] {
  return checkSchema(config, schema).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the schema", () => {
  test("names the model's kinds", () => {
    const { severity, confidence, dataKind } = json.definitions;
    expect(severity.enum).toEqual(SEVERITIES);
    expect(confidence.enum).toEqual(CONFIDENCES);
    expect(dataKind.enum).toEqual(Object.keys(DATA_KINDS));
    expect(json.properties.trackers.items.properties.purpose.enum).toEqual(Object.keys(PURPOSES));
  });

  test("has the keys of the type", () => {
    const keys = {
      $schema: true,
      targets: true,
      ignore: true,
      failOn: true,
      minConfidence: true,
      failOnLeak: true,
      recipients: true,
      clients: true,
      lists: true,
      formats: true,
      compile: true,
      allow: true,
      baseline: true,
      trackers: true,
      rules: true,
      overrides: true,
    } satisfies Record<keyof Config, true>;
    expect(Object.keys(json.properties)).toEqual(Object.keys(keys));
  });
});

describe("agrees with a validator of JSON Schema", () => {
  const word = fc.oneof(
    fc.constantFrom("high", "low", "likely", "phone", "a@example.org", "/o/*", "https://x.example"),
    fc.constantFrom("2026-12-31", "", " ", "Acme", "acme", "email-open", "sure"),
  );
  const scalar = fc.oneof(
    { weight: 6, arbitrary: word },
    fc.nat(),
    fc.boolean(),
    fc.constant(null),
  );
  const list = fc.array(scalar, { maxLength: 3 });
  const value = fc.oneof(scalar, list);
  const object = (keys: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...keys, "raeson", "extra"), value, { maxKeys: 4 });
  const keysOf = (key: "allow" | "trackers" | "overrides") =>
    Object.keys(json.properties[key].items.properties);
  const parameters = fc.record({ parameters: fc.dictionary(word, scalar, { maxKeys: 2 }) });
  const nested = fc.oneof(
    fc.array(object(keysOf("allow")), { maxLength: 2 }),
    fc.array(fc.oneof(object(keysOf("trackers")), parameters), { maxLength: 2 }),
    fc.array(object(keysOf("overrides")), { maxLength: 2 }),
  );
  const config = fc.oneof(
    {
      weight: 20,
      arbitrary: fc.dictionary(
        fc.constantFrom(...Object.keys(json.properties), "fialOn", "__proto"),
        fc.oneof(value, nested),
        { maxKeys: 3 },
      ),
    },
    value,
  );

  test("on what is a config, and what is none", () => {
    let good = 0;
    fc.assert(
      fc.property(config, (given) => {
        const isGood = validate(given);
        if (isGood) good += 1;
        expect(said(given).length === 0, JSON.stringify(given)).toBe(isGood);
      }),
      { numRuns: 5_000 },
    );
    expect(good).toBeGreaterThan(100);
  });
});

describe("says what is wrong", () => {
  test.each([
    [{ fialOn: "high" }, "fialOn: there is no such key; did you mean failOn?"],
    [{ colour: true }, "colour: there is no such key; there are $schema, targets, ignore,"],
    [
      { failOn: "hgih" },
      'failOn: it must be one of low, medium, high, and is "hgih"; did you mean high?',
    ],
    [{ targets: "a" }, 'targets: it must be a list, and is "a"'],
    [{ targets: [] }, "targets: it must not be empty"],
    [{ targets: [""] }, "targets.0: it must not be empty"],
    [{ recipients: ["me"] }, 'recipients.0: it cannot be "me"'],
    [{ allow: [{ host: "a.example" }] }, "allow.0: reason is missing"],
    [
      { allow: [{ reason: "x" }] },
      "allow.0: one of rule, tracker, owner, host, url, file, until must stand beside reason",
    ],
    [
      { allow: [{ host: "a.example", reason: " " }] },
      'allow.0.reason: it cannot be " ": Why it is allowed',
    ],
    [{ allow: [{ host: "a.example", reason: "x", until: "soon" }] }, "like 2026-12-31"],
    [{ allow: [{ host: 3, reason: "x" }] }, "allow.0.host: it must be a text or a list, and is 3"],
    [
      { trackers: [{ name: "A", host: "a.example", parameters: { e: "emial-address" } }] },
      "trackers.0.parameters.e: it must be one of",
    ],
    [[], ": it must be an object, and is []"],
    [() => 1, ": it must be an object, and is a function"],
  ])("%j", (config, message) => {
    expect(said(config).join("\n")).toContain(message);
  });

  test("all of it at once", () => {
    expect(said({ failOn: 1, minConfidence: 2, x: 3 })).toHaveLength(3);
  });
});
