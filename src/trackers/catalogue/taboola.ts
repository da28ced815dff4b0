import type { Tracker } from "../tracker.ts";

export const taboola = {
  id: "taboola",
  name: "Taboola",
  owner: "Taboola",
  endpoints: [
    {
      hosts: [
        "trc.taboola.com",
        "trc-events.taboola.com",
        "nr-events.taboola.com",
        "psb.taboola.com",
        "sync.taboola.com",
      ],
      purpose: "advertising",
    },
    { hosts: ["cdn.taboola.com"], path: /^\/libtrc\//, purpose: "advertising" },
  ],
  parameters: {
    en: { data: "event", meaning: "name of the event" },
    "item-url": { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://help.taboola.com/",
  examples: {
    tracks: [
      "https://trc.taboola.com/1234567/log/3/unip?en=page_view&item-url=https%3A%2F%2Fexample.org%2F",
      "https://cdn.taboola.com/libtrc/unip/1234567/tfa.js",
    ],
    harmless: ["https://www.taboola.com/", "https://images.taboola.com/taboola/image/example.jpg"],
  },
} satisfies Tracker;
