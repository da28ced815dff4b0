import type { Tracker } from "../tracker.ts";

export const x = {
  id: "x",
  name: "X (Twitter)",
  owner: "X Corp.",
  endpoints: [
    {
      hosts: ["t.co", "analytics.twitter.com"],
      path: /^\/(?:1\/)?i\/adsct$/,
      purpose: "advertising",
    },
    { hosts: ["static.ads-twitter.com"], purpose: "advertising" },
    { hosts: ["twitter.com", "x.com"], path: /^\/scribe\/ibis$/, purpose: "email-open" },
    { hosts: ["syndication.twitter.com"], purpose: "social" },
    { hosts: ["platform.twitter.com"], path: /^\/(?:widgets|embed)/, purpose: "social" },
    { hosts: ["t.co"], path: /^\/\w+$/, purpose: "link-shortener" },
  ],
  parameters: {
    txn_id: { data: "campaign-id", meaning: "advertiser's tag" },
    events: { data: "event", meaning: "events, as JSON" },
    event_id: { data: "event", meaning: "event that is counted" },
    tw_sale_amount: { data: "purchase", meaning: "amount" },
    tw_order_quantity: { data: "purchase", meaning: "number of articles" },
    tw_document_href: { data: "page-url", meaning: "address of the page" },
    twclid: { data: "client-id", meaning: "id of the click on an advertisement" },
    p_user_id: { data: "client-id", meaning: "a partner's id of the browser" },
    tw_document_referrer: { data: "referrer", meaning: "page that led here" },
  },
  reference:
    "https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites",
  fix: "On a website, remove the X Pixel and the embedded widgets from the page",
  examples: {
    tracks: [
      "https://t.co/i/adsct?txn_id=oabcd&p_id=Twitter&tw_sale_amount=0&tw_order_quantity=0",
      "https://analytics.twitter.com/1/i/adsct?txn_id=oabcd&tw_document_href=https%3A%2F%2Fexample.org%2F",
      "https://static.ads-twitter.com/uwt.js",
      "https://twitter.com/scribe/ibis?t=1&cn=ZmxleGlibGVfcmVjcw&iid=0123456789abcdef",
      "https://syndication.twitter.com/settings?session_id=0123",
      "https://platform.twitter.com/widgets.js",
      "https://t.co/AbCdEfGhIj",
    ],
    harmless: ["https://x.com/example", "https://abs.twimg.com/responsive-web/client-web/icon.png"],
  },
} satisfies Tracker;
