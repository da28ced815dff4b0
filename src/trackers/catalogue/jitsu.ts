import type { Tracker } from "../tracker.ts";

export const jitsu = {
  id: "jitsu",
  name: "Jitsu",
  owner: "Jitsu Labs",
  endpoints: [{ hosts: ["d.jitsu.com", "ingest.g.jitsu.com"], purpose: "customer-data" }],
  reference: "https://docs.jitsu.com/",
  fix: "Remove p.js from the page",
  examples: {
    tracks: ["https://abcdefgh.d.jitsu.com/p.js", "https://abcdefgh.d.jitsu.com/api/s/page"],
    harmless: ["https://jitsu.com/", "https://docs.jitsu.com/"],
  },
} satisfies Tracker;
