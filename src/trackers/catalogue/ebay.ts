import type { Tracker } from "../tracker.ts";

export const ebay = {
  id: "ebay",
  name: "eBay",
  owner: "eBay",
  endpoints: [
    { hosts: ["rover.ebay.com"], path: /^\/roveropen\//, purpose: "email-open" },
    { hosts: ["rover.ebay.com"], path: /^\/rover\//, purpose: "affiliate" },
    { hosts: ["ebayadservices.com"], path: /^\/marketingtracking\//, purpose: "advertising" },
  ],
  parameters: {
    euid: { data: "message-id", meaning: "id of this copy of the message" },
    campid: { data: "campaign-id", meaning: "partner's campaign" },
    customid: { data: "other-id", meaning: "set by the partner" },
  },
  reference: "https://developer.ebay.com/api-docs/buy/static/ref-epn-link.html",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://rover.ebay.com/roveropen/0/e11021/7?euid=0123456789abcdef0123456789abcdef&bu=4300000000",
      "https://rover.ebay.com/rover/1/711-53200-19255-0/1?campid=5330000000&customid=example",
      "https://www.ebayadservices.com/marketingtracking/v1/impression?mkevt=4",
    ],
    harmless: ["https://www.ebay.com/itm/1234567890", "https://ir.ebaystatic.com/logo.png"],
  },
} satisfies Tracker;
