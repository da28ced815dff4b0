import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; this counts its views and choices. */
export const consentmanager = {
  id: "consentmanager",
  name: "consentmanager",
  owner: "consentmanager",
  endpoints: [
    { hosts: ["delivery.consentmanager.net"], path: /^\/delivery\/info\/?$/, purpose: "consent" },
  ],
  reference: "https://help.consentmanager.net/",
  fix: "Choose a banner that keeps the choice on the visitor's device",
  examples: {
    tracks: [
      "https://a.delivery.consentmanager.net/delivery/info/?id=12345&h=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: [
      "https://cdn.consentmanager.net/delivery/js/semiautomatic.min.js",
      "https://www.consentmanager.net/",
    ],
  },
} satisfies Tracker;
