import type { Tracker } from "../tracker.ts";

export const callrail = {
  id: "callrail",
  name: "CallRail",
  owner: "CallRail",
  endpoints: [
    {
      hosts: ["cdn.callrail.com", "cdn.calltrk.com"],
      path: /^\/companies\/(?<company>\d+)\//,
      purpose: "advertising",
    },
    { hosts: ["js.callrail.com", "js.calltrk.com"], purpose: "advertising" },
  ],
  parameters: {
    company: { data: "campaign-id", meaning: "site's account" },
  },
  reference: "https://support.callrail.com/hc/en-us",
  fix: "Remove CallRail's swap.js from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://cdn.callrail.com/companies/123456789/0f1e2d3c4b5a/12/swap.js",
      "https://js.callrail.com/group/0/0f1e2d3c4b5a/12/icap.js",
    ],
    harmless: ["https://www.callrail.com/", "https://support.callrail.com/hc/en-us"],
  },
} satisfies Tracker;
