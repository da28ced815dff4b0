import type { Tracker } from "../tracker.ts";

export const branch = {
  id: "branch",
  name: "Branch",
  owner: "Branch Metrics",
  endpoints: [
    { hosts: ["app.link", "bnc.lt"], path: /^\/[\w-]/, purpose: "email-click" },
    { hosts: ["cdn.branch.io"], path: /^\/branch-[\w.-]+\.js$/, purpose: "analytics" },
    { hosts: ["api2.branch.io", "api3.branch.io"], purpose: "analytics" },
  ],
  parameters: {
    "~campaign": { data: "campaign-id", meaning: "campaign" },
    "~channel": { data: "campaign-id", meaning: "channel" },
    _branch_match_id: { data: "client-id", meaning: "id of the click" },
    branch_key: { data: "campaign-id", meaning: "the site's or app's account" },
    browser_fingerprint_id: { data: "client-id", meaning: "Branch's id of the browser" },
    identity_id: { data: "client-id", meaning: "Branch's id of the reader" },
  },
  reference: "https://help.branch.io/docs",
  fix: "Remove Branch's web SDK from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://cdn.branch.io/branch-latest.min.js",
      "https://example.app.link/AbCdEfGhIj?~campaign=spring",
      "https://api2.branch.io/v1/open",
    ],
    harmless: ["https://www.branch.io/", "https://help.branch.io/"],
  },
} satisfies Tracker;
