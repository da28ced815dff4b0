import type { Tracker } from "../tracker.ts";

export const sojern = {
  id: "sojern",
  name: "Sojern",
  owner: "Sojern",
  endpoints: [
    { hosts: ["static.sojern.com"], path: /^\/(?:cip|utils)\//, purpose: "advertising" },
    { hosts: ["beacon.sojern.com", "pixel.sojern.com"], purpose: "advertising" },
  ],
  reference: "https://www.sojern.com/privacy/",
  fix: "Remove the Sojern container from the page or the tag manager",
  examples: {
    tracks: [
      "https://static.sojern.com/cip/c/1234.html",
      "https://beacon.sojern.com/pixel/p/1234?et=hc",
    ],
    harmless: ["https://www.sojern.com/"],
  },
} satisfies Tracker;
