import type { Tracker } from "../tracker.ts";

export const relay42 = {
  id: "relay42",
  name: "Relay42",
  owner: "Relay42",
  endpoints: [
    { hosts: ["tdn.r42tag.com"], purpose: "tag-manager" },
    { hosts: ["t.svtrd.com"], purpose: "customer-data" },
  ],
  parameters: {
    i: { data: "client-id", meaning: "id of the visitor" },
    et: { data: "event", meaning: "name of the engagement" },
  },
  reference: "https://relay42.com/",
  fix: "Remove the Relay42 tag from the page",
  examples: {
    tracks: [
      "https://tdn.r42tag.com/lib/1234-v1.js",
      "https://t.svtrd.com/t-1234?i=0f1e2d3c-4b5a&e=true&et=Visit",
    ],
    harmless: ["https://relay42.com/"],
  },
} satisfies Tracker;
