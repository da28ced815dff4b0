import type { Tracker } from "../tracker.ts";

export const emetriq = {
  id: "emetriq",
  name: "emetriq",
  owner: "emetriq",
  endpoints: [{ hosts: ["xplosion.de"], purpose: "data-broker" }],
  reference: "https://www.emetriq.com/datenschutz/",
  fix: "Remove the emetriq tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://ups.xplosion.de/loader/12345/default.js",
      "https://tracker.xplosion.de/event?ua=1",
    ],
    harmless: ["https://www.emetriq.com/"],
  },
} satisfies Tracker;
