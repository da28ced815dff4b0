import type { Tracker } from "../tracker.ts";

export const criteo = {
  id: "criteo",
  name: "Criteo",
  owner: "Criteo",
  endpoints: [
    {
      hosts: ["gum.criteo.com", "mug.criteo.com", "dis.criteo.com"],
      path: /^\/(?:sid|sync|syncframe|dis\/(?:usersync|rtb))/,
      purpose: "data-broker",
    },
    {
      hosts: ["dynamic.criteo.com", "static.criteo.net"],
      path: /^\/js\/ld\//,
      purpose: "advertising",
    },
    {
      hosts: [
        "sslwidget.criteo.com",
        "widget.criteo.com",
        "gum.criteo.com",
        "mug.criteo.com",
        "dis.criteo.com",
        "dis.eu.criteo.com",
        "dis.us.criteo.com",
        "bidder.criteo.com",
        "dynamic.criteo.com",
        "measurement-api.criteo.com",
        "criteo.net",
      ],
      purpose: "advertising",
    },
  ],
  parameters: {
    a: { data: "campaign-id", meaning: "advertiser's account" },
    p0: { data: "event", meaning: "event, and the products it is about" },
    p1: { data: "event", meaning: "event, and the products it is about" },
    fu: { data: "page-url", meaning: "address of the page" },
    topUrl: { data: "page-url", meaning: "host of the page" },
    cuid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.criteo.com/privacy/",
  fix: "Remove the Criteo OneTag from the page or the tag manager, and the criteo adapter from the Prebid configuration",
  examples: {
    tracks: [
      "https://gum.criteo.com/syncframe?topUrl=www.example.org&origin=onetag",
      "https://dynamic.criteo.com/js/ld/ld.js?a=12345",
      "https://csm.criteo.net/all?cpp=example",
      "https://sslwidget.criteo.com/event?a=12345&v=5.24.0&p0=e%3Dvh",
      "https://static.criteo.net/js/ld/ld.js",
    ],
    harmless: ["https://www.criteo.com/", "https://www.criteo.com/privacy/"],
  },
} satisfies Tracker;
