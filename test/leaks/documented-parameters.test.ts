import { describe, expect, test } from "vitest";
import type { Purpose } from "../../src/model.ts";
import type { TrackerMatch } from "../../src/trackers/index.ts";
import type { Parameter, Tracker } from "../../src/trackers/tracker.ts";
import { createLoad, leaksOf } from "./load.ts";

const PARAMETERS: Readonly<Record<string, Parameter>> = {
  u: { data: "recipient-id", meaning: "unique id of the recipient" },
  "ud[em]": { data: "email-address", meaning: "hashed address" },
  token: { data: "recipient-id", meaning: "packed id of the recipient" },
};

function createMatch(purpose: Purpose, segments: TrackerMatch["segments"] = []): TrackerMatch {
  const tracker: Tracker = {
    id: "acme",
    name: "Acme",
    owner: "Acme Inc.",
    endpoints: [{ hosts: ["t.example"], purpose }],
    parameters: PARAMETERS,
    reference: "https://acme.example/docs",
    examples: { tracks: ["https://t.example/o?u=1"], harmless: ["https://acme.example/"] },
  };
  const facts = { id: "acme", name: "Acme", owner: "Acme Inc.", purpose };
  return { tracker, endpoint: tracker.endpoints[0], facts, segments, parameters: PARAMETERS };
}

const documented = { channel: "url", basis: "vendor documentation" };

describe("an endpoint that counts", () => {
  test.each([
    ["email-open", "counts that a mail was opened"],
    ["email-click", "counts clicks, then redirects"],
  ] as const)("%s reports the time", (purpose, meaning) => {
    expect(leaksOf("https://t.example/o", [], createMatch(purpose))).toEqual([
      { ...documented, data: "open-time", meaning },
    ]);
  });

  test.each(["email-content", "analytics"] as const)(
    "%s is told no more than any other",
    (purpose) => {
      expect(leaksOf("https://t.example/o", [], createMatch(purpose))).toEqual([]);
    },
  );
});

test("parameters have the vendor's meaning, and are no opaque tokens as well", () => {
  const url =
    "https://t.example/o?u=5d41402abc4b2a76b9719d911017c592&amp;u=7&ud%5Bem%5D=ab&u=&constructor=1";
  expect(leaksOf(url, [], createMatch("analytics"))).toEqual([
    {
      ...documented,
      data: "recipient-id",
      field: "u",
      value: "5d41402abc4b2a76b9719d911017c592",
      meaning: "unique id of the recipient",
      span: [22, 54],
    },
    {
      ...documented,
      data: "recipient-id",
      field: "u",
      value: "7",
      meaning: "unique id of the recipient",
      span: [61, 62],
    },
    {
      ...documented,
      data: "email-address",
      field: "ud[em]",
      value: "ab",
      meaning: "hashed address",
      span: [74, 76],
    },
  ]);
});

test("segments of the path have theirs", () => {
  const match = createMatch("analytics", [{ name: "token", value: "abc", span: [20, 23] }]);
  expect(leaksOf("https://t.example/o/abc/1.gif", [], match)).toEqual([
    {
      ...documented,
      data: "recipient-id",
      field: "path 2",
      value: "abc",
      meaning: "packed id of the recipient",
      span: [20, 23],
    },
  ]);
});

test("a form that was sent has them too", () => {
  const load = createLoad("https://t.example/", {
    requests: [{ method: "POST", headers: {}, body: "u=abc&v=1" }],
  });
  expect(leaksOf(load, [], createMatch("analytics"))).toEqual([
    {
      channel: "body",
      basis: "vendor documentation",
      data: "recipient-id",
      field: "u",
      value: "abc",
      meaning: "unique id of the recipient",
    },
  ]);
});

test("what was found there itself is surer", () => {
  const known = [{ data: "email-address", value: "jane@example.org" }] as const;
  const match = createMatch("analytics");
  expect(leaksOf("https://t.example/?u=jane@example.org", known, match)).toMatchObject([
    { data: "email-address", basis: "known value" },
  ]);
  expect(leaksOf("https://t.example/?u={{ email }}", [], match)).toMatchObject([
    { data: "email-address", basis: "template syntax" },
  ]);
});
