import type { Tracker } from "../tracker.ts";

export const singular = {
  id: "singular",
  name: "Singular",
  owner: "Singular",
  endpoints: [
    { hosts: ["web-sdk-cdn.singular.net"], purpose: "advertising" },
    { hosts: ["sdk-api-v1.singular.net", "i.sng.link"], purpose: "advertising" },
    { hosts: ["sng.link"], path: /^\/\w/, purpose: "email-click" },
  ],
  parameters: {
    n: { data: "event", meaning: "name of the event" },
    a: { data: "campaign-id", meaning: "account" },
    sdid: { data: "client-id", meaning: "Singular's id of the browser" },
    pcn: { data: "campaign-id", meaning: "campaign" },
    idfa: { data: "client-id", meaning: "advertising id of the iOS device" },
    aifa: { data: "client-id", meaning: "advertising id of the Android device" },
  },
  reference: "https://support.singular.net/hc/en-us",
  fix: "Remove Singular's web SDK from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://web-sdk-cdn.singular.net/singular-sdk/latest/singular-sdk.js",
      "https://sdk-api-v1.singular.net/api/v1/event?n=__PAGE_VISIT__&a=example&sdid=0f1e2d3c",
      "https://example.sng.link/Aabcd/efgh?pcn=spring",
    ],
    harmless: ["https://www.singular.net/", "https://support.singular.net/hc/en-us"],
  },
} satisfies Tracker;
