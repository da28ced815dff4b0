import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; these count its views and log the choice. */
export const axeptio = {
  id: "axeptio",
  name: "Axeptio",
  owner: "Axeptio",
  endpoints: [
    {
      hosts: ["api.axept.io"],
      path: /^\/v\d\/(?:analytics\/|app\/consents)/,
      purpose: "consent",
    },
  ],
  reference: "https://developers.axeptio.eu/",
  fix: "Choose a banner that keeps the choice on the visitor's device",
  examples: {
    tracks: ["https://api.axept.io/v1/app/consents/0f1e2d3c/cookies/example"],
    harmless: ["https://static.axept.io/sdk.js", "https://www.axept.io/"],
  },
} satisfies Tracker;
