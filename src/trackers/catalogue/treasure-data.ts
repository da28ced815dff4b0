import type { Tracker } from "../tracker.ts";

export const treasureData = {
  id: "treasure-data",
  name: "Treasure Data",
  owner: "Treasure Data",
  endpoints: [
    { hosts: ["in.treasuredata.com"], purpose: "customer-data" },
    { hosts: ["cdn.treasuredata.com"], purpose: "customer-data" },
  ],
  parameters: {
    api_key: { data: "campaign-id", meaning: "key of the site" },
    data: { data: "event", meaning: "event with page and visitor, base64 of JSON" },
    modified: { data: "open-time", meaning: "time of the request" },
  },
  reference: "https://docs.treasuredata.com/",
  fix: "Remove the Treasure Data SDK, or start it in anonymous mode",
  examples: {
    tracks: [
      "https://eu01.in.treasuredata.com/js/v3/event/example/pageviews?api_key=1%2Fabc&modified=1700000000000&data=eyJ0ZF90aXRsZSI6IkhvbWUifQ",
      "https://cdn.treasuredata.com/sdk/3.0/td.min.js",
    ],
    harmless: ["https://www.treasuredata.com/", "https://console.treasuredata.com/"],
  },
} satisfies Tracker;
