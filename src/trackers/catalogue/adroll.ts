import type { Tracker } from "../tracker.ts";

export const adroll = {
  id: "adroll",
  name: "AdRoll",
  owner: "NextRoll",
  endpoints: [
    { hosts: ["s.adroll.com"], path: /^\/(?:j|pixel)\//, purpose: "advertising" },
    { hosts: ["d.adroll.com"], path: /^\/cm\//, purpose: "data-broker" },
    {
      hosts: ["d.adroll.com"],
      path: /^\/pixel\/(?<advertiser>\w+)\/(?<pixel>\w+)/,
      purpose: "advertising",
    },
    { hosts: ["d.adroll.com"], purpose: "advertising" },
  ],
  parameters: {
    advertiser: { data: "campaign-id", meaning: "advertiser's account" },
    pixel: { data: "campaign-id", meaning: "advertiser's pixel" },
    adroll_fpc: { data: "client-id", meaning: "id of the browser (__adroll_fpc cookie)" },
    arrfrr: { data: "page-url", meaning: "address of the page" },
    advertisable: { data: "campaign-id", meaning: "advertiser's account" },
    conversion_type: { data: "event", meaning: "name of the event" },
    conversion_value: { data: "purchase", meaning: "amount" },
    currency: { data: "purchase", meaning: "currency" },
  },
  reference: "https://help.adroll.com/hc/en-us",
  fix: "Remove the AdRoll pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://s.adroll.com/j/ABCDEFGHIJKLMNOPQRSTUV/roundtrip.js",
      "https://d.adroll.com/cm/g/out?advertisable=ABC",
      "https://d.adroll.com/pixel/ABCDEFGHIJ/KLMNOPQRST?adroll_fpc=0f1e2d3c-1700000000000&arrfrr=https%3A%2F%2Fexample.org%2F",
      "https://d.adroll.com/consent/check/ABCDEFGHIJ?_s=0f1e2d3c",
    ],
    harmless: ["https://www.adroll.com/", "https://help.adroll.com/hc/en-us"],
  },
} satisfies Tracker;
