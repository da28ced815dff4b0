import type { Tracker } from "../tracker.ts";

export const callTrackingMetrics = {
  id: "call-tracking-metrics",
  name: "CallTrackingMetrics",
  owner: "CallTrackingMetrics",
  endpoints: [
    { hosts: ["tctm.co"], path: /^\/t\.js$/, purpose: "advertising" },
    { hosts: ["tctm.co"], purpose: "advertising" },
  ],
  reference: "https://www.calltrackingmetrics.com/legal/privacy-policy/",
  fix: "Remove the CallTrackingMetrics script from the page, or load it after consent only",
  examples: {
    tracks: ["https://123456.tctm.co/t.js", "https://123456.tctm.co/i"],
    harmless: ["https://www.calltrackingmetrics.com/"],
  },
} satisfies Tracker;
