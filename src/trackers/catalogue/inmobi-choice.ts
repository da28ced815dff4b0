import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; the interface logs the choice. */
export const inmobiChoice = {
  id: "inmobi-choice",
  name: "InMobi Choice (Quantcast Choice)",
  owner: "InMobi",
  endpoints: [{ hosts: ["api.cmp.inmobi.com"], purpose: "consent" }],
  reference: "https://support.inmobi.com/choice/",
  fix: "Choose a banner that keeps the choice on the visitor's device",
  examples: {
    tracks: ["https://api.cmp.inmobi.com/?log=%7B%22account%22%3A%22abc%22%7D"],
    harmless: [
      "https://cmp.inmobi.com/choice/abc/example.org/choice.js",
      "https://www.inmobi.com/",
    ],
  },
} satisfies Tracker;
