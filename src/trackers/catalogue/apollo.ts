import type { Tracker } from "../tracker.ts";

export const apollo = {
  id: "apollo",
  name: "Apollo",
  owner: "Apollo.io",
  endpoints: [
    { hosts: ["aplolinks.com"], purpose: "email-open" },
    { hosts: ["assets.apollo.io"], path: /^\/micro\/website-tracker\//, purpose: "data-broker" },
    { hosts: ["aplo-evnt.com"], purpose: "data-broker" },
  ],
  reference:
    "https://knowledge.apollo.io/hc/en-us/articles/4415240542733-Set-Up-a-Custom-Tracking-Subdomain-URL",
  fix: "Switch off open and click tracking in the sequence's settings, and remove the website tracker from the page",
  examples: {
    tracks: [
      "https://assets.apollo.io/micro/website-tracker/tracker.iife.js",
      "https://aplo-evnt.com/api/v1/intent_pixel/track_request",
      "https://example.aplolinks.com/0123456789abcdef",
    ],
    harmless: ["https://www.apollo.io/", "https://knowledge.apollo.io/hc/en-us"],
  },
} satisfies Tracker;
