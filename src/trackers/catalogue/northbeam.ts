import type { Tracker } from "../tracker.ts";

export const northbeam = {
  id: "northbeam",
  name: "Northbeam",
  owner: "Northbeam",
  endpoints: [
    { hosts: ["j.northbeam.io"], path: /^\/ota-sp\//, purpose: "advertising" },
    { hosts: ["i.northbeam.io", "j.northbeam.io"], purpose: "advertising" },
  ],
  reference: "https://docs.northbeam.io/",
  fix: "Remove the Northbeam pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://j.northbeam.io/ota-sp/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0.js",
      "https://i.northbeam.io/com.snowplowanalytics.snowplow/tp2",
    ],
    harmless: ["https://www.northbeam.io/", "https://docs.northbeam.io/"],
  },
} satisfies Tracker;
