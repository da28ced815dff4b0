import type { Tracker } from "../tracker.ts";

export const tinyurl = {
  id: "tinyurl",
  name: "TinyURL",
  owner: "TinyURL",
  endpoints: [{ hosts: ["tinyurl.com"], path: /^\/[\w-]{4,60}$/, purpose: "link-shortener" }],
  reference: "https://tinyurl.com/app/privacy-policy",
  fix: "Link to the destination directly",
  examples: {
    tracks: ["https://tinyurl.com/2example"],
    harmless: ["https://tinyurl.com/app/privacy-policy", "https://tinyurl.com/"],
  },
} satisfies Tracker;
