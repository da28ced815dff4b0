import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; these count the banner's views and log the choice. */
export const usercentrics = {
  id: "usercentrics",
  name: "Usercentrics",
  owner: "Usercentrics",
  endpoints: [
    { hosts: ["uct.service.usercentrics.eu", "uct.eu.usercentrics.eu"], purpose: "consent" },
    {
      hosts: [
        "consent-api.service.consent.usercentrics.eu",
        "consent-api.service.consent.eu1.usercentrics.eu",
      ],
      purpose: "consent",
    },
  ],
  parameters: {
    sid: { data: "campaign-id", meaning: "settings of the site" },
    r: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://docs.usercentrics.com/",
  fix: "Switch off the banner's interaction analytics",
  examples: {
    tracks: [
      "https://uct.service.usercentrics.eu/uct?v=1&sid=aBcDeFgH&t=1&r=https%3A%2F%2Fexample.org%2F",
      "https://consent-api.service.consent.usercentrics.eu/consent/uw/3",
    ],
    harmless: [
      "https://app.usercentrics.eu/browser-ui/latest/loader.js",
      "https://usercentrics.com/",
    ],
  },
} satisfies Tracker;
