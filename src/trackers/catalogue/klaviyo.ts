import type { Tracker } from "../tracker.ts";

const hosts = [
  "klclick.com",
  "klclick1.com",
  "klclick2.com",
  "klclick3.com",
  "klaviyomail.com",
] as const;

export const klaviyo = {
  id: "klaviyo",
  name: "Klaviyo",
  owner: "Klaviyo",
  endpoints: [
    { hosts, path: /^\/(?:o|q|ss\/o|wf\/open)(?:\/(?<message>[^/]+)|$)/, purpose: "email-open" },
    {
      hosts,
      path: /^\/(?:l|f\/a|ls\/click|ss\/c|wf\/click)(?:\/(?<link>[\w-]+)|$)/,
      purpose: "email-click",
    },
    {
      hosts: ["a.klaviyo.com"],
      path: /^\/(?:api\/(?:track|identify)|client\/(?:events|profiles)|onsite\/track)/,
      purpose: "analytics",
    },
    { hosts: ["static-tracking.klaviyo.com"], purpose: "analytics" },
  ],
  parameters: {
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
    link: { data: "message-id", meaning: "this one message and the link in it" },
    company_id: { data: "other-id", meaning: "the sender's account" },
  },
  reference: "https://help.klaviyo.com/hc/en-us/articles/115005246108",
  fix: "Account settings, Email: switch off open tracking; campaign's settings: clear 'Track links'",
  examples: {
    tracks: [
      "https://ctrk.klclick1.com/o/01HABCDEFGHJKMNPQRSTVWXYZ0",
      "https://trk.klclick.com/q/aBcD3fGh1jKlMn0pQrStUv~~/AAAAAQA~/RgRabcdefghijk~",
      "https://ctrk.klclick3.com/l/01HABCDEFGHJKMNPQRSTVWXYZ0_0",
      "https://a.klaviyo.com/client/events/?company_id=AbC123",
      "https://static-tracking.klaviyo.com/onsite/js/fender_analytics.0f1e2d3c.js",
    ],
    harmless: [
      "https://d3k81ch9hvuctc.cloudfront.net/company/AbC123/images/logo.png",
      "https://www.klaviyo.com/products/email-marketing",
    ],
  },
} satisfies Tracker;
