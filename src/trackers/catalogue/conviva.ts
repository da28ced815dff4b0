import type { Tracker } from "../tracker.ts";

export const conviva = {
  id: "conviva",
  name: "Conviva",
  owner: "Conviva",
  endpoints: [{ hosts: ["cws.conviva.com"], purpose: "video" }],
  reference: "https://docs.conviva.com/",
  fix: "Remove the Conviva sensor from the player",
  examples: {
    tracks: ["https://0f1e2d3c4b5a.cws.conviva.com/0/wsg"],
    harmless: ["https://www.conviva.com/"],
  },
} satisfies Tracker;
