import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecord } from "../../src/leaks/reading/consent-records.ts";

const service = (status: boolean, action?: string) => ({
  id: "H1Vl5NidjWX",
  status,
  history: [
    { action: "onInitialPageLoad", type: "implicit", status },
    ...(action ? [{ action, type: "explicit", status }] : []),
  ],
});
const didomi = (purposes: object) =>
  Buffer.from(JSON.stringify({ user_id: "x", purposes, version: 2 })).toString("base64");

/** As the platforms' scripts write them. */
const RECORDS: readonly (readonly [key: string, value: string, platform: string, says: string])[] =
  [
    [
      "OptanonConsent",
      "isGpcEnabled=0&datestamp=Mon+Dec+23+2024+15%3A59%3A31+GMT%2B0100&version=202312.1.0&hosts=&groups=C0004%3A1%2CC0001%3A1%2CC0003%3A0%2CC0002%3A1&AwaitingReconsent=false",
      "OneTrust",
      "agreed to targeting, performance; refused functional",
    ],
    [
      "OptanonConsent",
      "version=6.32.0&groups=1%3A1%2C2%3A0%2C4%3A0",
      "OneTrust",
      "refused performance, targeting",
    ],
    ["OptanonConsent", "groups=C0001%3A1%2CV2STACK42%3A1", "OneTrust", "agreed to group V2STACK42"],
    [
      "CookieConsent",
      "{stamp:%27a+b/c=%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1790000000000%2Cregion:%27de%27}",
      "Cookiebot",
      "agreed to statistics; refused preferences, marketing",
    ],
    ["CookieConsent", "0", "Cookiebot", "refused everything"],
    [
      "cookieyes-consent",
      "consentid:T0hOT2NrNWtZMmd6,consent:yes,action:yes,necessary:yes,functional:no,analytics:yes,performance:no,advertisement:no",
      "CookieYes",
      "agreed to analytics; refused functional, performance, advertisement",
    ],
    ["cmplz_marketing", "deny", "Complianz", "refused marketing"],
    [
      "didomi_token",
      didomi({ enabled: ["cookies"], disabled: ["create_ads_profile"] }),
      "Didomi",
      "agreed to cookies; refused create_ads_profile",
    ],
    [
      "uc_settings",
      JSON.stringify({ services: [service(true), service(false, "onDenyAllServices")] }),
      "Usercentrics",
      "refused all services",
    ],
    [
      "uc_settings",
      JSON.stringify({ services: [service(true, "onAcceptAllServices")] }),
      "Usercentrics",
      "agreed to all services",
    ],
    [
      "uc_settings",
      JSON.stringify({ services: [service(true), service(false)] }),
      "Usercentrics",
      "1 of 2 services are on",
    ],
    [
      "ucData",
      JSON.stringify({ consent: {}, gcm: { adStorage: "granted", analyticsStorage: "denied" } }),
      "Usercentrics",
      "agreed to advertising storage; refused analytics storage",
    ],
    [
      "euconsent-v2",
      "CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA",
      "IAB TCF",
      "consent of 2022-04-20: no purpose agreed to",
    ],
  ];

describe("what consent platforms keep", () => {
  test.each(RECORDS)("%s %s", (key, value, platform, says) => {
    const record = readRecord(key, value);
    expect(record).toMatchObject({ platform, says });
    const [, agreed] = /^agreed to ([^;]*)/.exec(says) ?? [];
    expect(record?.agreed).toEqual(agreed?.split(", ") ?? []);
  });

  test("is nothing where it says nothing of a choice", () => {
    for (const [key, value] of [
      ["OptanonConsent", "groups="],
      ["OptanonConsent", "groups=C0001%3A1"],
      ["CookieConsent", "true"],
      ["cmplz_marketing", "1"],
      ["didomi_token", "e30="],
      ["uc_settings", "{"],
      ["session", "consent:yes,analytics:yes"],
    ] as const) {
      expect(readRecord(key, value), `${key} ${value}`).toBeUndefined();
    }
  });

  test("is read without fault, whatever a page puts there", () => {
    const keys = [...new Set(RECORDS.map(([key]) => key))];
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => Buffer.from(text).toString("base64")),
      fc.constantFrom(...RECORDS.map(([, value]) => value)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), anything, (key, value) => {
        const record = readRecord(key, value);
        if (record) expect(record.says).not.toBe("");
      }),
    );
  });
});
