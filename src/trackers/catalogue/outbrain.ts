import type { Tracker } from "../tracker.ts";

export const outbrain = {
  id: "outbrain",
  name: "Outbrain",
  owner: "Outbrain",
  endpoints: [
    {
      hosts: ["tr.outbrain.com", "log.outbrainimg.com", "sync.outbrain.com"],
      purpose: "advertising",
    },
    { hosts: ["amplify.outbrain.com"], path: /^\/cp\//, purpose: "advertising" },
    { hosts: ["widgets.outbrain.com"], path: /^\/outbrain\.js$/, purpose: "advertising" },
  ],
  parameters: {
    marketerId: { data: "campaign-id", meaning: "advertiser's account" },
    name: { data: "event", meaning: "name of the event" },
    dl: { data: "page-url", meaning: "address of the page" },
    orderValue: { data: "purchase", meaning: "amount" },
    orderId: { data: "purchase", meaning: "id of the order" },
  },
  reference: "https://www.outbrain.com/help/",
  examples: {
    tracks: [
      "https://tr.outbrain.com/unifiedPixel?marketerId=00abc&obApiVersion=1.1&name=PAGE_VIEW",
      "https://amplify.outbrain.com/cp/obtp.js",
      "https://widgets.outbrain.com/outbrain.js",
    ],
    harmless: [
      "https://www.outbrain.com/",
      "https://images.outbrainimg.com/transform/v3/example.jpg",
    ],
  },
} satisfies Tracker;
