import type { Tracker } from "../tracker.ts";

export const squarespace = {
  id: "squarespace",
  name: "Squarespace Email Campaigns",
  owner: "Squarespace",
  endpoints: [
    { hosts: ["engage.squarespace-mail.com"], path: /^\/(?:v2\/a\.gif|o)$/, purpose: "email-open" },
    { hosts: ["engage.squarespace-mail.com"], path: /^\/r$/, purpose: "email-click" },
  ],
  parameters: {
    m: { data: "campaign-id", meaning: "the mailing" },
    u: { data: "page-url", meaning: "where the link leads" },
    w: { data: "other-id", meaning: "the sender's site" },
    c: { data: "recipient-id", meaning: "id of the recipient" },
    l: { data: "language", meaning: "language of the mailing" },
    s: { data: "other-id", meaning: "signature of the link" },
  },
  reference: "https://support.squarespace.com/hc/en-us/articles/360000778748",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://engage.squarespace-mail.com/v2/a.gif?m=0f1e2d3c4b5a697887960a1b&w=1f2e3d4c5b6a798897061b2a&c=b_2f3e4d5c6b7a899807162c3b",
      "https://engage.squarespace-mail.com/r?m=0f1e2d3c4b5a697887960a1b&u=https%3A%2F%2Fwww.example.com%2F&w=1f2e3d4c5b6a798897061b2a&c=b_2f3e4d5c6b7a899807162c3b&l=en-US&s=aBcDeF",
    ],
    harmless: [
      "https://images.squarespace-cdn.com/content/v1/1f2e3d4c5b6a798897061b2a/logo.png",
      "https://www.squarespace.com/email-marketing",
    ],
  },
} satisfies Tracker;
