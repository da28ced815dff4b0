import type { Tracker } from "../tracker.ts";

export const gmass = {
  id: "gmass",
  name: "GMass",
  owner: "Wordzen",
  endpoints: [
    {
      hosts: ["gmtrack.net", "gmreg1.net", "gmreg2.net", "gmreg3.net", "gmreg4.net", "gmreg5.net"],
      purpose: "email-open",
    },
  ],
  reference: "https://www.gmass.co/",
  fix: "Clear “Opens” and “Clicks” in GMass's settings of the campaign",
  examples: {
    tracks: ["https://x.gmtrack.net/?m=o&u=example", "https://link.gmreg5.net/?m=c&u=example"],
    harmless: ["https://www.gmass.co/", "https://www.gmass.co/blog/"],
  },
} satisfies Tracker;
