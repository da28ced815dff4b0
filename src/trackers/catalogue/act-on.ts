import type { Tracker } from "../tracker.ts";

export const actOn = {
  id: "act-on",
  name: "Act-On",
  owner: "Act-On Software",
  endpoints: [
    // The same paths on Act-On's hosts and on custom ones.
    {
      path: /^\/acton\/(?:ct|rif)\/(?<account>\d+)\/(?<message>s-[^/]+)\//,
      purpose: "email-click",
    },
    { path: /^\/acton\/bn\/(?<account>\d+)\//, purpose: "analytics" },
    { hosts: ["actonsoftware.com"], path: /^\/acton\//, purpose: "email-open" },
  ],
  parameters: {
    account: { data: "campaign-id", meaning: "sender's account" },
    message: { data: "campaign-id", meaning: "mailing" },
  },
  reference: "https://connect.act-on.com/hc/en-us",
  fix: "Switch off open and click tracking for the mailing",
  examples: {
    tracks: [
      "https://news.example.org/acton/ct/12345/s-0012-1807/Bct/q-0018/l-0012:1a2b/ct1_0/1?sid=TV2%3Aexample",
      "https://news.example.org/acton/bn/12345/visitor.gif?ts=1700000000000",
      "https://ci12345.actonsoftware.com/acton/cs/0123",
    ],
    harmless: ["https://act-on.com/", "https://www.actonsoftware.com/"],
  },
} satisfies Tracker;
