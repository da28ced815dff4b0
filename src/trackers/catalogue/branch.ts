import type { Tracker } from "../tracker.ts";

export const branch = {
  id: "branch",
  name: "Branch",
  owner: "Branch Metrics",
  endpoints: [
    { hosts: ["app.link", "bnc.lt"], path: /^\/[\w-]/, purpose: "email-click" },
    { hosts: ["api2.branch.io", "api3.branch.io", "cdn.branch.io"], purpose: "analytics" },
  ],
  parameters: {
    "~campaign": { data: "campaign-id", meaning: "campaign" },
    "~channel": { data: "campaign-id", meaning: "channel" },
    _branch_match_id: { data: "client-id", meaning: "id of the click" },
  },
  reference: "https://help.branch.io/docs",
  examples: {
    tracks: [
      "https://example.app.link/AbCdEfGhIj?~campaign=spring",
      "https://api2.branch.io/v1/open",
    ],
    harmless: ["https://www.branch.io/", "https://help.branch.io/"],
  },
} satisfies Tracker;
