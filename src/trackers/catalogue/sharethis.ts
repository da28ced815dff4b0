import type { Tracker } from "../tracker.ts";

export const sharethis = {
  id: "sharethis",
  name: "ShareThis",
  owner: "ShareThis",
  endpoints: [
    { hosts: ["platform-api.sharethis.com"], path: /^\/js\//, purpose: "social" },
    {
      hosts: ["l.sharethis.com", "t.sharethis.com", "sync.sharethis.com", "data.stbuttons.click"],
      purpose: "data-broker",
    },
    {
      hosts: [
        "platform-api.sharethis.com",
        "buttons-config.sharethis.com",
        "count-server.sharethis.com",
        "w.sharethis.com",
        "ws.sharethis.com",
      ],
      purpose: "social",
    },
  ],
  parameters: {
    event: { data: "event", meaning: "name of the event" },
    url: { data: "page-url", meaning: "address of the page" },
    title: { data: "page-title", meaning: "title of the page" },
    refDomain: { data: "referrer", meaning: "page that led here" },
    fpestid: { data: "client-id", meaning: "id of the browser (fpestid cookie)" },
    publisher: { data: "campaign-id", meaning: "publisher" },
  },
  reference: "https://sharethis.com/privacy/",
  fix: "Remove the ShareThis script, and use plain links for sharing",
  examples: {
    tracks: [
      "https://platform-api.sharethis.com/js/sharethis.js#property=0f1e2d3c4b5a",
      "https://l.sharethis.com/pview?event=pview&url=https%3A%2F%2Fexample.org%2F&title=Home&fpestid=0f1e2d3c",
      "https://buttons-config.sharethis.com/js/0f1e2d3c4b5a.js",
    ],
    harmless: ["https://sharethis.com/"],
  },
} satisfies Tracker;
