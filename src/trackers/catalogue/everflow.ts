import type { Tracker } from "../tracker.ts";

export const everflow = {
  id: "everflow",
  name: "Everflow",
  owner: "Everflow",
  endpoints: [{ path: /^\/scripts\/(?:sdk|main)\/everflow\.js$/, purpose: "affiliate" }],
  reference: "https://developers.everflow.io/",
  fix: "Remove the Everflow SDK from the page, or load it after consent only",
  examples: {
    tracks: ["https://www.track.example.org/scripts/sdk/everflow.js"],
    harmless: ["https://www.everflow.io/", "https://developers.everflow.io/"],
  },
} satisfies Tracker;
