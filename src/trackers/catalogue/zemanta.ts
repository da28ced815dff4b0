import type { Tracker } from "../tracker.ts";

export const zemanta = {
  id: "zemanta",
  name: "Zemanta",
  owner: "Teads",
  endpoints: [
    { hosts: ["b1sync.zemanta.com", "b1sync.outbrain.com"], purpose: "data-broker" },
    { hosts: ["js-tag.zemanta.com"], path: /^\/\w+\.js$/, purpose: "advertising" },
    { hosts: ["p1.zemanta.com", "r1.zemanta.com", "b1t-eu1.zemanta.com"], purpose: "advertising" },
  ],
  parameters: {
    puid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.zemanta.com/",
  fix: "Remove the Zemanta pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://b1sync.zemanta.com/usersync/example/?puid=0f1e2d3c4b5a",
      "https://b1sync.outbrain.com/usersync/example/?puid=0f1e2d3c4b5a",
      "https://js-tag.zemanta.com/zcpt.js",
      "https://p1.zemanta.com/v2/p/ns/1234/PAGE_VIEW/",
    ],
    harmless: ["https://www.zemanta.com/"],
  },
} satisfies Tracker;
