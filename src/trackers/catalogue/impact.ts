import type { Tracker } from "../tracker.ts";

const HOSTS = ["7eer.net", "sjv.io", "pxf.io", "ojrq.net", "evyy.net", "gqco.net"];

export const impact = {
  id: "impact",
  name: "impact.com",
  owner: "Impact Tech",
  endpoints: [
    { hosts: HOSTS, path: /^\/i\/(?<publisher>\d+)\//, purpose: "advertising" },
    { hosts: HOSTS, purpose: "affiliate" },
    { hosts: ["utt.impactcdn.com", "d.impactradius-event.com"], purpose: "affiliate" },
  ],
  parameters: {
    publisher: { data: "campaign-id", meaning: "partner" },
    subId1: { data: "other-id", meaning: "set by the partner" },
    sharedid: { data: "other-id", meaning: "set by the partner" },
  },
  reference: "https://help.impact.com/",
  examples: {
    tracks: [
      "https://example.sjv.io/i/123456/654321/1234",
      "https://example.pxf.io/c/123456/654321/1234?subId1=abc",
      "https://utt.impactcdn.com/A123456.js",
    ],
    harmless: ["https://impact.com/", "https://help.impact.com/"],
  },
} satisfies Tracker;
