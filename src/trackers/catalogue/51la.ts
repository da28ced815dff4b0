import type { Tracker } from "../tracker.ts";

export const la51 = {
  id: "51la",
  name: "51.LA",
  owner: "51.LA",
  endpoints: [
    { hosts: ["collect-v6.51.la", "ia.51.la"], purpose: "analytics" },
    { hosts: ["sdk.51.la", "js.users.51.la"], purpose: "analytics" },
  ],
  reference: "https://v6.51.la/",
  fix: "Remove the 51.LA script from the page",
  examples: {
    tracks: ["https://collect-v6.51.la/v6/collect?dt=4", "https://sdk.51.la/js-sdk-pro.min.js"],
    harmless: ["https://www.51.la/", "https://v6.51.la/"],
  },
} satisfies Tracker;
