import type { Tracker } from "../tracker.ts";

export const cronitorRum = {
  id: "cronitor-rum",
  name: "Cronitor RUM",
  owner: "Cronitor",
  endpoints: [{ hosts: ["rum.cronitor.io"], purpose: "error-monitoring" }],
  reference: "https://cronitor.io/docs/",
  fix: "Remove the Cronitor RUM script from the page",
  examples: {
    tracks: ["https://rum.cronitor.io/script.js"],
    harmless: ["https://cronitor.io/", "https://cronitor.io/docs/"],
  },
} satisfies Tracker;
