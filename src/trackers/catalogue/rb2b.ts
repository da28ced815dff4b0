import type { Tracker } from "../tracker.ts";

export const rb2b = {
  id: "rb2b",
  name: "RB2B",
  owner: "RB2B",
  endpoints: [
    {
      hosts: ["ddwl4m2hdecbv.cloudfront.net", "b2bjsstore.s3.us-west-2.amazonaws.com"],
      path: /^\/b\/(?<account>\w+)\//,
      purpose: "data-broker",
    },
    {
      hosts: ["s3-us-west-2.amazonaws.com"],
      path: /^\/b2bjsstore\/b\/(?<account>\w+)\//,
      purpose: "data-broker",
    },
  ],
  parameters: {
    account: { data: "campaign-id", meaning: "site's account" },
  },
  reference: "https://support.rb2b.com/",
  fix: "Remove the RB2B script from the page",
  examples: {
    tracks: [
      "https://ddwl4m2hdecbv.cloudfront.net/b/ABCDEFG/ABCDEFG.js.gz",
      "https://s3-us-west-2.amazonaws.com/b2bjsstore/b/ABCDEFG/reb2b.js.gz",
    ],
    harmless: ["https://www.rb2b.com/", "https://support.rb2b.com/"],
  },
} satisfies Tracker;
