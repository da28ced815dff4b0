import type { Tracker } from "../tracker.ts";

export const firstpromoter = {
  id: "firstpromoter",
  name: "FirstPromoter",
  owner: "FirstPromoter",
  endpoints: [
    { hosts: ["cdn.firstpromoter.com"], purpose: "affiliate" },
    { hosts: ["t.firstpromoter.com"], purpose: "affiliate" },
  ],
  reference: "https://help.firstpromoter.com/",
  fix: "Remove the FirstPromoter script from the page, or load it after consent only",
  examples: {
    tracks: ["https://cdn.firstpromoter.com/fpr.js", "https://t.firstpromoter.com/tr"],
    harmless: ["https://firstpromoter.com/", "https://help.firstpromoter.com/"],
  },
} satisfies Tracker;
