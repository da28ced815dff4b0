import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; the receipt tells OneTrust who chose what on which page. */
export const onetrust = {
  id: "onetrust",
  name: "OneTrust",
  owner: "OneTrust",
  endpoints: [
    { hosts: ["onetrust.com"], path: /^\/request\/v\d\/consentreceipts/, purpose: "consent" },
  ],
  reference: "https://developer.onetrust.com/",
  fix: "Switch off consent logging where the law does not ask for it",
  examples: {
    tracks: ["https://privacyportal-de.onetrust.com/request/v1/consentreceipts"],
    harmless: [
      "https://cdn.cookielaw.org/scripttemplates/otSDKStub.js",
      "https://geolocation.onetrust.com/cookieconsentpub/v1/geo/location",
    ],
  },
} satisfies Tracker;
