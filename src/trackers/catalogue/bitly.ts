import type { Tracker } from "../tracker.ts";

export const bitly = {
  id: "bitly",
  name: "Bitly",
  owner: "Bitly",
  endpoints: [{ hosts: ["bit.ly", "j.mp"], path: /^\/[\w-]/, purpose: "link-shortener" }],
  reference: "https://bitly.com/pages/privacy",
  fix: "Link to the destination directly",
  examples: { tracks: ["https://bit.ly/3Example"], harmless: ["https://bitly.com/pages/privacy"] },
} satisfies Tracker;
