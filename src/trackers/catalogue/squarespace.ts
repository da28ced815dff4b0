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
  examples: {
    tracks: [
      "https://engage.squarespace-mail.com/v2/a.gif?m=64f89775d99f3a05fba13863&w=64f811526e1f7d491b774f04&c=b_628e6062f49055001dad96be",
      "https://engage.squarespace-mail.com/r?m=64f89775d99f3a05fba13863&u=https%3A%2F%2Fwww.example.com%2F&w=64f811526e1f7d491b774f04&c=b_628e6062f49055001dad96be&l=en-US&s=aBcDeF",
    ],
    harmless: [
      "https://images.squarespace-cdn.com/content/v1/64f811526e1f7d491b774f04/logo.png",
      "https://www.squarespace.com/email-marketing",
    ],
  },
} satisfies Tracker;
