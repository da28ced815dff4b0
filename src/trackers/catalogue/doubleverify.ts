import type { Tracker } from "../tracker.ts";

export const doubleverify = {
  id: "doubleverify",
  name: "DoubleVerify",
  owner: "DoubleVerify",
  endpoints: [
    {
      hosts: ["cdn.doubleverify.com", "cdn3.doubleverify.com", "pub.doubleverify.com"],
      path: /^\/(?:dv|signals|redirect|inlineframe)/,
      purpose: "advertising",
    },
    {
      hosts: [
        "tps.doubleverify.com",
        "rtb0.doubleverify.com",
        "vtrk.doubleverify.com",
        "pub.doubleverify.com",
        "dvtps.com",
      ],
      purpose: "advertising",
    },
  ],
  parameters: {
    ctx: { data: "campaign-id", meaning: "advertiser's account" },
    cmp: { data: "campaign-id", meaning: "campaign" },
  },
  reference: "https://doubleverify.com/privacy-notice/",
  fix: "Ask the advertisers for creatives without DoubleVerify's tags, or load them after consent only",
  examples: {
    tracks: [
      "https://cdn.doubleverify.com/dvtp_src.js?ctx=123456&cmp=DV123456",
      "https://tps.doubleverify.com/visit.js?ctx=123456&cmp=DV123456&sr=1",
    ],
    harmless: ["https://doubleverify.com/"],
  },
} satisfies Tracker;
