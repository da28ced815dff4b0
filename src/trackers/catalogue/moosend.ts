import type { Tracker } from "../tracker.ts";

export const moosend = {
  id: "moosend",
  name: "Moosend",
  owner: "Sitecore",
  endpoints: [
    { hosts: ["t.stat-track.com"], purpose: "analytics" },
    { hosts: ["cdn.stat-track.com"], path: /^\/statics\//, purpose: "analytics" },
  ],
  reference: "https://help.moosend.com/hc/en-us",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://t.stat-track.com/track",
      "https://cdn.stat-track.com/statics/moosend-tracking.min.js",
    ],
    harmless: ["https://cdn.stat-track.com/20170803/0f1e2d3c-logo.png", "https://moosend.com/"],
  },
} satisfies Tracker;
