import type { Tracker } from "../tracker.ts";

export const decibel = {
  id: "decibel",
  name: "Medallia Digital Experience Analytics (Decibel)",
  owner: "Medallia",
  endpoints: [{ hosts: ["decibelinsight.net"], purpose: "session-replay" }],
  reference: "https://www.medallia.com/",
  fix: "Remove the Decibel tag from the page",
  examples: {
    tracks: [
      "https://cdn.decibelinsight.net/i/12345/1234567/di.js",
      "https://collection.decibelinsight.net/i/12345/ws/",
    ],
    harmless: ["https://www.medallia.com/"],
  },
} satisfies Tracker;
