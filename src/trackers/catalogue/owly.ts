import type { Tracker } from "../tracker.ts";

export const owly = {
  id: "owly",
  name: "Ow.ly",
  owner: "Hootsuite",
  endpoints: [{ hosts: ["ow.ly", "owl.li", "ht.ly"], path: /^\/[\w-]/, purpose: "link-shortener" }],
  reference: "https://help.hootsuite.com/",
  fix: "Link to the destination directly",
  examples: { tracks: ["https://ow.ly/Exam50Ple"], harmless: ["https://www.hootsuite.com/"] },
} satisfies Tracker;
