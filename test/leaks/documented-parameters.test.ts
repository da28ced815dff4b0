import { describe, expect, test } from "vitest";
import type { DataKind, Purpose } from "../../src/model.ts";
import { matchTracker, type TrackerMatch } from "../../src/trackers/index.ts";
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

describe("families of names, and keys of bodies", () => {
  const TABLE: Readonly<Record<string, Parameter>> = {
    "ep.*": { data: "event", meaning: "parameter of the event" },
    "cd[*]": { data: "event", meaning: "parameter" },
    "cd[value]": { data: "purchase", meaning: "amount" },
    "traits.*": { data: "profile", meaning: "what is kept" },
    "context.page.url": { data: "page-url", meaning: "page" },
  };
  const told = (query: string, body?: string) => {
    const load = createLoad(`https://t.example/o?${query}`, {
      state: "sent",
      requests: body === undefined ? [] : [{ method: "POST", headers: {}, body }],
    });
    const match = { ...createMatch("analytics"), parameters: TABLE };
    return leaksOf(load, [], match).map(({ field, meaning }) => `${field}: ${meaning}`);
  };

  test("by their beginning and end; a name of its own goes before", () => {
    expect(told("ep.a=1&cd%5Bx%5D=2&cd[value]=3&ep.=4&ep=5&cd[]=6&epx=7")).toEqual([
      "ep.a: parameter of the event",
      "cd[x]: parameter",
      "cd[value]: amount",
    ]);
  });

  test("inside a body", () => {
    const body = JSON.stringify({
      batch: [{ traits: { plan: "x" }, context: { page: { url: "https://a.test/" } } }],
    });
    expect(told("", body)).toEqual([
      "batch.traits.plan: what is kept",
      "batch.context.page.url: page",
    ]);
  });
});

describe("vendors' own words", () => {
  const sent = (url: string, body?: object) =>
    leaksOf(
      createLoad(url, {
        state: "sent",
        requests: body ? [{ method: "POST", headers: {}, body: JSON.stringify(body) }] : [],
      }),
      [],
      matchTracker({ url }),
    );

  test.each<[url: string, body: object | undefined, field: string, data: DataKind]>([
    ["https://www.google-analytics.com/g/collect?v=2&ep.plan=pro", undefined, "ep.plan", "event"],
    ["https://www.google-analytics.com/g/collect?v=2&up.plan=pro", undefined, "up.plan", "profile"],
    [
      "https://www.google-analytics.com/g/collect?v=2&tag_exp=1",
      undefined,
      "tag_exp",
      "campaign-id",
    ],
    ["https://www.google-analytics.com/g/collect?v=2&dma=1", undefined, "dma", "consent"],
    ["https://www.facebook.com/tr/?id=1&cd[plan]=x", undefined, "cd[plan]", "event"],
    ["https://www.facebook.com/tr/?id=1&ud[db]=ab", undefined, "ud[db]", "profile"],
    [
      "https://analytics.tiktok.com/api/v2/pixel",
      { context: { user: { email: "ab" } } },
      "context.user.email",
      "email-address",
    ],
    [
      "https://bat.bing.com/action/0?ti=1&search_term=shoes",
      undefined,
      "search_term",
      "form-input",
    ],
    [
      `https://ct.pinterest.com/v3/?pd=${encodeURIComponent('{"em":"ab"}')}`,
      undefined,
      "pd.em",
      "email-address",
    ],
    ["https://tr.snapchat.com/p?pid=1&e_iids=4", undefined, "e_iids", "purchase"],
    ["https://px.ads.linkedin.com/collect/?pid=1&hem=ab", undefined, "hem", "email-address"],
    [
      "https://stats.example.org/matomo.php?idsite=1&dimension1=x",
      undefined,
      "dimension1",
      "event",
    ],
    ["https://api.segment.io/v1/t", { context: { locale: "de" } }, "context.locale", "language"],
    ["https://api.segment.io/v1/i", { traits: { email: "ab" } }, "traits.email", "email-address"],
    [
      "https://a.dataplane.rudderstack.com/v1/batch",
      { batch: [{ context: { timezone: "Europe/Berlin" } }] },
      "batch.context.timezone",
      "location",
    ],
    [
      "https://jssdks.mparticle.com/v3/JS/a/events",
      { user_identities: { customer_id: "7" } },
      "user_identities.customer_id",
      "recipient-id",
    ],
    [
      "https://api2.amplitude.com/2/httpapi",
      { events: [{ user_properties: { plan: "x" } }] },
      "events.user_properties.plan",
      "profile",
    ],
    [
      "https://api-js.mixpanel.com/track/",
      { properties: { $device_id: "7" } },
      "properties.$device_id",
      "client-id",
    ],
    [
      "https://eu.i.posthog.com/e/",
      { properties: { $current_url: "https://a.test/" } },
      "properties.$current_url",
      "page-url",
    ],
    ["https://track.hubspot.com/__ptq.gif?u=a.b.1", undefined, "u", "client-id"],
    [
      "https://a.klaviyo.com/client/events/?company_id=A",
      { data: { attributes: { profile: { data: { attributes: { email: "ab" } } } } } },
      "data.attributes.profile.data.attributes.email",
      "email-address",
    ],
    [
      "https://sdk.iad-01.braze.com/api/v3/data/",
      { attributes: [{ dob: "1980-01-01" }] },
      "attributes.dob",
      "profile",
    ],
  ])("%s %o", (url, body, field, data) => {
    const leak = sent(url, body).find((one) => one.field === field);
    expect(leak).toMatchObject({ data, basis: "vendor documentation" });
  });

  test("what a token in a mail decodes to has them too", () => {
    const url = "https://e.customeriomail.com/e/o/eyJlbWFpbF9pZCI6IlJQUkdBUUlCQXZZIn0=";
    expect(leaksOf(url, [], matchTracker({ url }))).toContainEqual(
      expect.objectContaining({
        data: "message-id",
        field: "path 3.email_id",
        value: "RPRGAQIBAvY",
        encodings: ["base64", "json"],
        basis: "vendor documentation",
      }),
    );
  });
});
