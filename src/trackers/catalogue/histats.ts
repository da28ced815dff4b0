import type { Tracker } from "../tracker.ts";

export const histats = {
  id: "histats",
  name: "Histats",
  owner: "Histats",
  endpoints: [
    { hosts: ["s4.histats.com", "s10.histats.com", "sstatic1.histats.com"], purpose: "analytics" },
  ],
  reference: "https://www.histats.com/",
  fix: "Remove the Histats counter from the page",
  examples: {
    tracks: [
      "https://s10.histats.com/js15_as.js",
      "https://sstatic1.histats.com/0.gif?1234567&101",
    ],
    harmless: ["https://www.histats.com/"],
  },
} satisfies Tracker;
