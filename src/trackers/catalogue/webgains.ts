import type { Tracker } from "../tracker.ts";

export const webgains = {
  id: "webgains",
  name: "Webgains",
  owner: "Webgains",
  endpoints: [
    { hosts: ["analytics.webgains.io"], purpose: "affiliate" },
    {
      hosts: ["track.webgains.com"],
      path: /^\/(?:click|transaction|link|creative)\.(?:html|js)/,
      purpose: "affiliate",
    },
    { hosts: ["track.webgains.com"], purpose: "affiliate" },
  ],
  parameters: {
    wgcampaignid: { data: "campaign-id", meaning: "partner's campaign" },
    wgprogramid: { data: "campaign-id", meaning: "programme" },
    clickref: { data: "other-id", meaning: "set by the partner" },
    wgtarget: { data: "page-url", meaning: "where the click leads" },
    wgvalue: { data: "purchase", meaning: "amount" },
    wgorderreference: { data: "purchase", meaning: "id of the order" },
  },
  reference: "https://knowledgehub.webgains.com/",
  fix: "Remove the Webgains tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://analytics.webgains.io/cvr.min.js",
      "https://track.webgains.com/click.html?wgcampaignid=12345&wgprogramid=678&clickref=abc",
      "https://track.webgains.com/confirm",
    ],
    harmless: ["https://www.webgains.com/"],
  },
} satisfies Tracker;
