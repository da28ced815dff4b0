import type { Tracker } from "../tracker.ts";

/** The notice's own files are harmless; the events tell who saw it and chose what. */
export const didomi = {
  id: "didomi",
  name: "Didomi",
  owner: "Didomi",
  endpoints: [
    { hosts: ["api.privacy-center.org"], path: /^\/v\d\/(?:events|sync)/, purpose: "consent" },
  ],
  reference: "https://developers.didomi.io/",
  fix: "Lower the sampling of the notice's analytics events",
  examples: {
    tracks: ["https://api.privacy-center.org/v1/events"],
    harmless: [
      "https://sdk.privacy-center.org/sdk/0f1e2d3c/modern/sdk.js",
      "https://www.didomi.io/",
    ],
  },
} satisfies Tracker;
