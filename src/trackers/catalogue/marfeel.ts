import type { Tracker } from "../tracker.ts";

export const marfeel = {
  id: "marfeel",
  name: "Marfeel Compass",
  owner: "Marfeel",
  endpoints: [
    { hosts: ["events.newsroom.bi"], purpose: "analytics" },
    { hosts: ["sdk.mrf.io"], purpose: "analytics" },
  ],
  reference: "https://community.marfeel.com/",
  fix: "Remove the Marfeel SDK from the page, or let it wait for consent",
  examples: {
    tracks: [
      "https://events.newsroom.bi/ingest.php",
      "https://sdk.mrf.io/statics/marfeel-sdk.js?id=1234",
    ],
    harmless: ["https://www.marfeel.com/"],
  },
} satisfies Tracker;
