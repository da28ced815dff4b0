import type { Tracker } from "../tracker.ts";

export const optimove = {
  id: "optimove",
  name: "Optimove",
  owner: "Optimove",
  endpoints: [
    {
      hosts: ["optimove.net", "optimove.events"],
      path: /^\/(?:websdk\/|reportEvent|reporting)/,
      purpose: "analytics",
    },
  ],
  reference: "https://docs.optimove.com/",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://sdk-cdn.optimove.net/websdk/sdk-stable.js",
      "https://realtime-1.optimove.net/reportEvent",
    ],
    harmless: ["https://www.optimove.com/"],
  },
} satisfies Tracker;
