import type { Tracker } from "../tracker.ts";

export const salesforceDmp = {
  id: "salesforce-dmp",
  name: "Salesforce Audience Studio (Krux)",
  owner: "Salesforce",
  endpoints: [
    { hosts: ["cdn.krxd.net"], path: /^\/(?:controltag|ctjs)/, purpose: "data-broker" },
    { hosts: ["krxd.net"], purpose: "data-broker" },
  ],
  parameters: {
    partner: { data: "campaign-id", meaning: "partner" },
    partner_uid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.salesforce.com/company/privacy/",
  fix: "Remove the Krux control tag; Salesforce has ended the service",
  examples: {
    tracks: [
      "https://cdn.krxd.net/controltag/abcdefgh.js",
      "https://beacon.krxd.net/usermatch.gif?partner=example&partner_uid=0f1e2d3c4b5a",
    ],
    harmless: ["https://www.salesforce.com/"],
  },
} satisfies Tracker;
