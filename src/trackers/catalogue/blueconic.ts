import type { Tracker } from "../tracker.ts";

export const blueconic = {
  id: "blueconic",
  name: "BlueConic",
  owner: "BlueConic",
  endpoints: [{ hosts: ["blueconic.net"], purpose: "customer-data" }],
  reference: "https://support.blueconic.com/",
  fix: "Remove the BlueConic script, or let its listeners wait for an objective that was agreed to",
  examples: {
    tracks: [
      "https://cdn.blueconic.net/example.js",
      "https://example.blueconic.net/DG/DEFAULT/rest/rpc/0f1e2d3c",
    ],
    harmless: ["https://www.blueconic.com/", "https://support.blueconic.com/"],
  },
} satisfies Tracker;
