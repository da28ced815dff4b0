import type { Tracker } from "../tracker.ts";

export const rtbHouse = {
  id: "rtb-house",
  name: "RTB House",
  owner: "RTB House",
  endpoints: [
    { hosts: ["creativecdn.com"], path: /^\/(?:cm-notify|sync)/, purpose: "data-broker" },
    { hosts: ["creativecdn.com"], path: /^\/tags/, purpose: "advertising" },
    { hosts: ["creativecdn.com"], purpose: "advertising" },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "advertiser and kind of page" },
    pi: { data: "campaign-id", meaning: "partner" },
  },
  reference: "https://www.rtbhouse.com/privacy-center",
  fix: "Remove the RTB House tags from the page or the tag manager",
  examples: {
    tracks: [
      "https://creativecdn.com/cm-notify?pi=example",
      "https://eu.creativecdn.com/tags?id=pr_abcdef_home",
      "https://us.creativecdn.com/tags/v2?type=json",
      "https://prebid-eu.creativecdn.com/bidder/prebid/bids",
    ],
    harmless: ["https://www.rtbhouse.com/", "https://panel.rtbhouse.com/"],
  },
} satisfies Tracker;
