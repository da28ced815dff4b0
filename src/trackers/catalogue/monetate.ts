import type { Tracker } from "../tracker.ts";

export const monetate = {
  id: "monetate",
  name: "Monetate",
  owner: "Monetate",
  endpoints: [
    { hosts: ["se.monetate.net", "sb.monetate.net", "engine.monetate.net"], purpose: "ab-testing" },
  ],
  reference: "https://docs.monetate.com/",
  fix: "Remove the Monetate tag from the page",
  examples: {
    tracks: [
      "https://se.monetate.net/js/2/a-0f1e2d3c/p/example.org/entry.js",
      "https://engine.monetate.net/api/engine/v1/decide/example",
    ],
    harmless: ["https://monetate.com/", "https://docs.monetate.com/"],
  },
} satisfies Tracker;
