import type { Tracker } from "../tracker.ts";

export const swetrix = {
  id: "swetrix",
  name: "Swetrix",
  owner: "Swetrix",
  endpoints: [
    { hosts: ["api.swetrix.com"], path: /^\/log(?:\/|$)/, purpose: "analytics" },
    { hosts: ["swetrix.org"], path: /^\/swetrix\.js$/, purpose: "analytics" },
  ],
  reference: "https://docs.swetrix.com/",
  fix: "Remove the Swetrix script from the page",
  examples: {
    tracks: ["https://api.swetrix.com/log", "https://swetrix.org/swetrix.js"],
    harmless: ["https://swetrix.com/", "https://docs.swetrix.com/"],
  },
} satisfies Tracker;
