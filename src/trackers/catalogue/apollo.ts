import type { Tracker } from "../tracker.ts";

export const apollo = {
  id: "apollo",
  name: "Apollo",
  owner: "Apollo.io",
  endpoints: [{ hosts: ["aplolinks.com"], purpose: "email-open" }],
  reference:
    "https://knowledge.apollo.io/hc/en-us/articles/4415240542733-Set-Up-a-Custom-Tracking-Subdomain-URL",
  fix: "Switch off open and click tracking in the sequence's settings",
  examples: {
    tracks: ["https://example.aplolinks.com/0123456789abcdef"],
    harmless: ["https://www.apollo.io/", "https://knowledge.apollo.io/hc/en-us"],
  },
} satisfies Tracker;
