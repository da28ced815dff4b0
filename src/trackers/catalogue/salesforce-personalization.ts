import type { Tracker } from "../tracker.ts";

export const salesforcePersonalization = {
  id: "salesforce-personalization",
  name: "Salesforce Personalization (Evergage)",
  owner: "Salesforce",
  endpoints: [
    {
      hosts: ["evergage.com"],
      path: /^\/(?:twreceiver|msreceiver|pr|api2\/)/,
      purpose: "customer-data",
    },
    { hosts: ["cdn.evgnet.com"], path: /^\/beacon\//, purpose: "customer-data" },
  ],
  parameters: {
    _ak: { data: "campaign-id", meaning: "account of the site" },
    _ds: { data: "campaign-id", meaning: "dataset of the site" },
    url: { data: "page-url", meaning: "address of the page" },
    title: { data: "page-title", meaning: "title of the page" },
    urlref: { data: "referrer", meaning: "page that led here" },
    action: { data: "event", meaning: "name of the action" },
    ".anonId": { data: "client-id", meaning: "id of the browser" },
    userId: { data: "recipient-id", meaning: "the site's id of the user" },
  },
  reference: "https://developer.salesforce.com/docs/marketing/personalization/guide",
  fix: "Remove the Personalization beacon, or send events after consent only",
  examples: {
    tracks: [
      "https://example.evergage.com/twreceiver?_ak=example&_ds=engage&url=https%3A%2F%2Fexample.org%2F&title=Home&.anonId=0f1e2d3c4b5a6978",
      "https://cdn.evgnet.com/beacon/example/engage/scripts/evergage.min.js",
    ],
    harmless: ["https://www.salesforce.com/", "https://example.evergage.com/ui/"],
  },
} satisfies Tracker;
