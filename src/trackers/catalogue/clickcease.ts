import type { Tracker } from "../tracker.ts";

export const clickcease = {
  id: "clickcease",
  name: "ClickCease",
  owner: "CHEQ",
  endpoints: [
    { hosts: ["clickcease.com"], path: /^\/monitor\//, purpose: "advertising" },
    { hosts: ["monitor.clickcease.com"], purpose: "advertising" },
  ],
  reference: "https://www.clickcease.com/privacy.html",
  fix: "Remove the ClickCease monitor from the page",
  examples: {
    tracks: [
      "https://www.clickcease.com/monitor/stat.js",
      "https://monitor.clickcease.com/stats/stats.aspx",
    ],
    harmless: ["https://www.clickcease.com/"],
  },
} satisfies Tracker;
