import type { Tracker } from "../tracker.ts";

export const retentionCom = {
  id: "retention-com",
  name: "Retention.com",
  owner: "Retention.com",
  endpoints: [
    {
      hosts: ["s3-us-west-2.amazonaws.com"],
      path: /^\/storejs\/a\/(?<account>\w+)\/ge\.js$/,
      purpose: "data-broker",
    },
  ],
  parameters: {
    account: { data: "campaign-id", meaning: "site's account" },
  },
  reference: "https://help.retention.com/",
  fix: "Remove the Retention.com (GetEmails) script from the page",
  examples: {
    tracks: ["https://s3-us-west-2.amazonaws.com/storejs/a/ABCDEFG/ge.js"],
    harmless: ["https://retention.com/", "https://help.retention.com/"],
  },
} satisfies Tracker;
