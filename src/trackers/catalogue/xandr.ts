import type { Tracker } from "../tracker.ts";

export const xandr = {
  id: "xandr",
  name: "Xandr",
  owner: "Microsoft",
  endpoints: [
    {
      hosts: ["adnxs.com"],
      path: /^\/(?:bounce|getuid(?:j|nb)?|setuid|mapuid|async_usersync(?:_file)?)(?:\/|$)/,
      purpose: "data-broker",
    },
    { hosts: ["acdn.adnxs.com"], path: /^\/dmp\/(?!up\/)/, purpose: "data-broker" },
    { hosts: ["acdn.adnxs.com"], path: /^\/dmp\/up\/pixie\.js$/, purpose: "advertising" },
    { hosts: ["adnxs.com", "adnxs-simple.com"], purpose: "advertising" },
  ],
  parameters: {
    entity: { data: "campaign-id", meaning: "partner" },
    code: { data: "client-id", meaning: "a partner's id of the browser" },
    pi: { data: "campaign-id", meaning: "advertiser's pixel" },
    e: { data: "event", meaning: "name of the event" },
    u: { data: "page-url", meaning: "address of the page" },
    r: { data: "referrer", meaning: "page that led here" },
    seg: { data: "campaign-id", meaning: "audience" },
    add: { data: "campaign-id", meaning: "audience" },
    order_id: { data: "purchase", meaning: "id of the order" },
    value: { data: "purchase", meaning: "amount" },
  },
  reference: "https://learn.microsoft.com/en-us/xandr/",
  fix: "Remove the Xandr pixel, and the appnexus adapter from the site's Prebid configuration",
  examples: {
    tracks: [
      "https://ib.adnxs.com/setuid?entity=12&code=0f1e2d3c4b5a",
      "https://ib.adnxs.com/getuid?https://sync.example.org/?id=$UID",
      "https://acdn.adnxs.com/dmp/async_usersync.html",
      "https://acdn.adnxs.com/dmp/up/pixie.js",
      "https://ib.adnxs.com/pixie?pi=0f1e2d3c&e=PageView&u=https%3A%2F%2Fexample.org%2F",
      "https://secure.adnxs.com/px?id=123456&seg=654321&order_id=42&value=9.99&t=2",
      "https://ib.adnxs-simple.com/ut/v3/prebid",
    ],
    harmless: ["https://monetize.xandr.com/", "https://learn.microsoft.com/en-us/xandr/"],
  },
} satisfies Tracker;
