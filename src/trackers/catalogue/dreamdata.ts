import type { Tracker } from "../tracker.ts";

export const dreamdata = {
  id: "dreamdata",
  name: "Dreamdata",
  owner: "Dreamdata",
  endpoints: [
    { hosts: ["cdn.dreamdata.cloud"], path: /^\/scripts\//, purpose: "data-broker" },
    { hosts: ["cdn.dreamdata.cloud"], purpose: "data-broker" },
  ],
  reference: "https://docs.dreamdata.io/",
  fix: "Remove the Dreamdata script from the page or the tag manager",
  examples: {
    tracks: [
      "https://cdn.dreamdata.cloud/scripts/analytics/v1/dreamdata.min.js",
      "https://cdn.dreamdata.cloud/api/v1/p",
    ],
    harmless: ["https://dreamdata.io/", "https://docs.dreamdata.io/"],
  },
} satisfies Tracker;
