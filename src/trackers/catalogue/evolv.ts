import type { Tracker } from "../tracker.ts";

export const evolv = {
  id: "evolv",
  name: "Evolv AI",
  owner: "Evolv Technologies",
  endpoints: [
    { hosts: ["participants.evolv.ai"], purpose: "ab-testing" },
    { hosts: ["media.evolv.ai"], path: /^\/asset-manager\//, purpose: "ab-testing" },
  ],
  reference: "https://www.evolv.ai/",
  fix: "Remove the Evolv snippet from the page",
  examples: {
    tracks: [
      "https://participants.evolv.ai/v1/0f1e2d3c/events",
      "https://media.evolv.ai/asset-manager/releases/latest/webloader.min.js",
    ],
    harmless: ["https://www.evolv.ai/"],
  },
} satisfies Tracker;
