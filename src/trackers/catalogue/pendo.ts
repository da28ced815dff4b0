import type { Tracker } from "../tracker.ts";

export const pendo = {
  id: "pendo",
  name: "Pendo",
  owner: "Pendo",
  endpoints: [
    { hosts: ["data.pendo.io", "data.eu.pendo.io"], purpose: "analytics" },
    { hosts: ["app.pendo.io", "app.eu.pendo.io"], path: /^\/data\//, purpose: "analytics" },
    { hosts: ["cdn.pendo.io", "cdn.eu.pendo.io"], path: /^\/agent\//, purpose: "analytics" },
  ],
  parameters: {
    jzb: { data: "event", meaning: "events with page, visitor and account, compressed" },
    ct: { data: "open-time", meaning: "time of the request" },
  },
  reference: "https://support.pendo.io/hc/en-us",
  fix: "Remove the Pendo install script, or do not initialise it before the visitor agrees",
  examples: {
    tracks: [
      "https://data.pendo.io/data/ptm.gif/0f1e2d3c-4b5a?v=2.200.0&ct=1700000000000&jzb=eJwaBcDeFg",
      "https://app.pendo.io/data/guide.js/0f1e2d3c-4b5a?jzb=eJwaBcDeFg",
      "https://cdn.pendo.io/agent/static/0f1e2d3c-4b5a/pendo.js",
    ],
    harmless: ["https://www.pendo.io/", "https://app.pendo.io/login"],
  },
} satisfies Tracker;
