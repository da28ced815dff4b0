import type { Tracker } from "../tracker.ts";

export const leadinfo = {
  id: "leadinfo",
  name: "Leadinfo",
  owner: "team.blue",
  endpoints: [
    { hosts: ["cdn.leadinfo.net", "cdn.leadinfo.eu"], purpose: "data-broker" },
    { hosts: ["leadinfo.net", "api.leadinfo.com"], purpose: "data-broker" },
  ],
  reference: "https://www.leadinfo.com/en/privacy/",
  fix: "Remove the Leadinfo script from the page",
  examples: {
    tracks: [
      "https://cdn.leadinfo.net/ping.js",
      "https://collector.leadinfo.net/v1/collector/pageview",
    ],
    harmless: ["https://www.leadinfo.com/"],
  },
} satisfies Tracker;
