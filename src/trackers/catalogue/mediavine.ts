import type { Tracker } from "../tracker.ts";

export const mediavine = {
  id: "mediavine",
  name: "Mediavine",
  owner: "Mediavine",
  endpoints: [
    { hosts: ["scripts.mediavine.com"], path: /^\/tags\//, purpose: "advertising" },
    {
      hosts: [
        "exchange.mediavine.com",
        "scripts.mediavine.com",
        "keywords.mediavine.com",
        "scripts.journeymv.com",
        "exchange.journeymv.com",
      ],
      purpose: "advertising",
    },
  ],
  reference: "https://www.mediavine.com/privacy-policy/",
  fix: "Load the Mediavine script wrapper after consent only",
  examples: {
    tracks: [
      "https://scripts.mediavine.com/tags/example-site.js",
      "https://exchange.mediavine.com/usersync?id=1",
      "https://scripts.journeymv.com/tags/0f1e2d3c.js",
    ],
    harmless: ["https://www.mediavine.com/"],
  },
} satisfies Tracker;
