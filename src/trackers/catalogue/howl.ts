import type { Tracker } from "../tracker.ts";

export const howl = {
  id: "howl",
  name: "Howl (Narrativ)",
  owner: "Howl Technologies",
  endpoints: [
    { hosts: ["shop-links.co", "howl.me"], path: /^\/(?:c\/)?[\w-]{8,60}$/, purpose: "affiliate" },
    { hosts: ["static.narrativ.com"], path: /^\/tags\//, purpose: "affiliate" },
  ],
  parameters: {
    publisher_slug: { data: "campaign-id", meaning: "publisher" },
    u1: { data: "other-id", meaning: "set by the publisher" },
    url: { data: "page-url", meaning: "where the click leads" },
  },
  reference: "https://www.planethowl.com/",
  fix: "Link to the destination directly",
  examples: {
    tracks: [
      "https://howl.me/1234567890123456789?u1=abc",
      "https://static.narrativ.com/tags/narrativ-pub.1.0.0.js",
    ],
    harmless: ["https://www.planethowl.com/"],
  },
} satisfies Tracker;
