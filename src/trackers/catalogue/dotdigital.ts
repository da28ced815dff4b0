import type { Tracker } from "../tracker.ts";

export const dotdigital = {
  id: "dotdigital",
  name: "Dotdigital",
  owner: "Dotdigital",
  endpoints: [
    { hosts: ["trackedlink.net"], path: /^\/(?:_dm|DM\/|PageTrack|dmpt)/i, purpose: "analytics" },
    {
      hosts: ["ddlnk.net", "dmtrk.net", "dmtrk.com"],
      path: /^\/(?<token>[0-9A-Z]+-[0-9A-Z-]+)\/o\.gif$/,
      purpose: "email-open",
    },
    {
      hosts: ["ddlnk.net", "dmtrk.net", "dmtrk.com"],
      path: /^\/(?<token>[0-9A-Z]+-[0-9A-Z-]+)\/c\.aspx$/,
      purpose: "email-click",
    },
    {
      path: /^\/(?<token>[0-9A-Z]{3,8}-[0-9A-Z]{3,8}-[0-9A-Z-]{5,40})\/o\.gif$/,
      purpose: "email-open",
    },
    {
      path: /^\/(?<token>[0-9A-Z]{3,8}-[0-9A-Z]{3,8}-[0-9A-Z-]{5,40})\/c\.aspx$/,
      purpose: "email-click",
    },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encoded: the campaign, its recipient and the link" },
  },
  reference: "https://support.dotdigital.com/en/",
  fix: "Account settings: switch off open tracking; campaign's settings: clear link tracking",
  examples: {
    tracks: [
      "https://r1-t.trackedlink.net/_dmpt.js",
      "https://r1.ddlnk.net/4QK7-1ABCD-23XYZW4DEF-5GHIJ-1/o.gif",
      "https://r1.ddlnk.net/4QK7-1ABCD-23XYZW4DEF-5GHIJ-1/c.aspx",
      "https://mail.example.com/4QK7-1ABCD-23XYZW4DEF-5GHIJ-1/o.gif",
      "https://mail.example.com/4QK7-1ABCD-23XYZW4DEF-5GHIJ-1/c.aspx",
    ],
    harmless: [
      "https://i.emlfiles4.com/cmpimg/4/3/2/1/files/logo.png",
      "https://r1-t.trackedlink.net/signup.ashx",
    ],
  },
} satisfies Tracker;
