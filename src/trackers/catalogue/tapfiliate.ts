import type { Tracker } from "../tracker.ts";

export const tapfiliate = {
  id: "tapfiliate",
  name: "Tapfiliate",
  owner: "Admitad",
  endpoints: [
    { hosts: ["script.tapfiliate.com"], purpose: "affiliate" },
    { hosts: ["app.tapfiliate.com"], path: /^\/(?:impression|tap|click)/, purpose: "affiliate" },
  ],
  reference: "https://tapfiliate.com/docs/",
  fix: "Remove the Tapfiliate script from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://script.tapfiliate.com/tapfiliate.js",
      "https://app.tapfiliate.com/impression?id=1",
    ],
    harmless: ["https://tapfiliate.com/", "https://tapfiliate.com/docs/"],
  },
} satisfies Tracker;
