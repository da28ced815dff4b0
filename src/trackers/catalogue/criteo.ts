import type { Tracker } from "../tracker.ts";

export const criteo = {
  id: "criteo",
  name: "Criteo",
  owner: "Criteo",
  endpoints: [
    {
      hosts: [
        "sslwidget.criteo.com",
        "widget.criteo.com",
        "gum.criteo.com",
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
  },
  reference: "https://www.criteo.com/privacy/",
  examples: {
    tracks: [
      "https://sslwidget.criteo.com/event?a=12345&v=5.24.0&p0=e%3Dvh",
      "https://static.criteo.net/js/ld/ld.js",
    ],
    harmless: ["https://www.criteo.com/", "https://www.criteo.com/privacy/"],
  },
} satisfies Tracker;
