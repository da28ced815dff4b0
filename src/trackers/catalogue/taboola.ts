import type { Tracker } from "../tracker.ts";

export const taboola = {
  id: "taboola",
  name: "Taboola",
  owner: "Taboola",
  endpoints: [
    { hosts: ["sync.taboola.com", "match.taboola.com"], purpose: "data-broker" },
    { hosts: ["trc.taboola.com"], path: /^\/sg\//, purpose: "data-broker" },
    {
      hosts: [
        "trc.taboola.com",
        "trc-events.taboola.com",
        "nr-events.taboola.com",
        "psb.taboola.com",
      ],
      purpose: "advertising",
    },
    { hosts: ["cdn.taboola.com"], path: /^\/libtrc\//, purpose: "advertising" },
  ],
  parameters: {
    en: { data: "event", meaning: "name of the event" },
    "item-url": { data: "page-url", meaning: "address of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    revenue: { data: "purchase", meaning: "amount" },
    currency: { data: "purchase", meaning: "currency" },
    orderid: { data: "purchase", meaning: "id of the order" },
  },
  reference: "https://help.taboola.com/",
  fix: "Remove the Taboola pixel or widget from the page or the tag manager",
  examples: {
    tracks: [
      "https://sync.taboola.com/sg/example/1/cm?id=0f1e2d3c4b5a",
      "https://trc.taboola.com/sg/example/1/cm/?uid=0f1e2d3c4b5a",
      "https://trc.taboola.com/1234567/log/3/unip?en=page_view&item-url=https%3A%2F%2Fexample.org%2F",
      "https://cdn.taboola.com/libtrc/unip/1234567/tfa.js",
    ],
    harmless: ["https://www.taboola.com/", "https://images.taboola.com/taboola/image/example.jpg"],
  },
} satisfies Tracker;
