import type { Tracker } from "../tracker.ts";

export const vibe = {
  id: "vibe",
  name: "Vibe",
  owner: "Vibe",
  endpoints: [{ hosts: ["s.vibe.co"], purpose: "advertising" }],
  reference: "https://help.vibe.co/",
  fix: "Remove the Vibe pixel from the page or the tag manager",
  examples: {
    tracks: ["https://s.vibe.co/vbpx.js"],
    harmless: ["https://www.vibe.co/"],
  },
} satisfies Tracker;
