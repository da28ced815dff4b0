import type { Tracker } from "../tracker.ts";

export const outbrain = {
  id: "outbrain",
  name: "Outbrain",
  owner: "Outbrain",
  endpoints: [
    { hosts: ["sync.outbrain.com"], purpose: "data-broker" },
    {
      hosts: ["tr.outbrain.com", "log.outbrainimg.com"],
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
    currency: { data: "purchase", meaning: "currency" },
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.outbrain.com/help/",
  fix: "Remove the Outbrain pixel or widget from the page or the tag manager",
  examples: {
    tracks: [
      "https://sync.outbrain.com/cookie-sync?p=example&uid=0f1e2d3c4b5a",
      "https://tr.outbrain.com/unifiedPixel?marketerId=00abc&name=Purchase&orderValue=9.99&currency=EUR&orderId=42&dl=https%3A%2F%2Fexample.org%2F",
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
