import type { Tracker } from "../tracker.ts";

export const lytics = {
  id: "lytics",
  name: "Lytics",
  owner: "Contentstack",
  endpoints: [{ hosts: ["c.lytics.io"], purpose: "customer-data" }],
  parameters: {
    _uid: { data: "client-id", meaning: "id of the visitor" },
    _e: { data: "event", meaning: "name of the event" },
    url: { data: "page-url", meaning: "address of the page" },
    _ref: { data: "referrer", meaning: "page that led here" },
    _ul: { data: "language", meaning: "language of the browser" },
    _sz: { data: "screen-size", meaning: "size of the screen" },
  },
  reference: "https://docs.lytics.com/",
  fix: "Remove the Lytics tag, or require consent in its settings",
  examples: {
    tracks: [
      "https://c.lytics.io/c/0f1e2d3c?_e=pv&_uid=4b5a6978&url=example.org%2F&_sz=1920x1080&_ul=en-GB",
      "https://c.lytics.io/api/tag/0f1e2d3c/latest.min.js",
    ],
    harmless: ["https://www.lytics.com/", "https://docs.lytics.com/"],
  },
} satisfies Tracker;
