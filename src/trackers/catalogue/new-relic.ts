import type { Tracker } from "../tracker.ts";

export const newRelic = {
  id: "new-relic",
  name: "New Relic Browser",
  owner: "New Relic",
  endpoints: [
    { hosts: ["nr-data.net"], path: /^\/browser\/blobs$/, purpose: "session-replay" },
    { hosts: ["nr-data.net"], purpose: "error-monitoring" },
    { hosts: ["js-agent.newrelic.com"], purpose: "error-monitoring" },
  ],
  parameters: {
    a: { data: "campaign-id", meaning: "application of the site" },
    ref: { data: "page-url", meaning: "address of the page without its query" },
    s: { data: "other-id", meaning: "id of the session" },
    ptid: { data: "other-id", meaning: "id of the page view" },
  },
  reference: "https://docs.newrelic.com/docs/browser/",
  fix: "Remove the browser agent, or leave cookies and session replay switched off",
  examples: {
    tracks: [
      "https://bam.nr-data.net/browser/blobs?browser_monitoring_key=NRJS-0f1e2d3c&type=SessionReplay",
      "https://bam.eu01.nr-data.net/1/NRJS-0f1e2d3c?a=1234567&sa=1&s=0f1e2d3c&ref=https://example.org/",
      "https://js-agent.newrelic.com/nr-spa-1.260.1.min.js",
    ],
    harmless: ["https://newrelic.com/", "https://docs.newrelic.com/"],
  },
} satisfies Tracker;
