import type { Tracker } from "../tracker.ts";

export const rebrandly = {
  id: "rebrandly",
  name: "Rebrandly",
  owner: "Rebrandly",
  endpoints: [{ hosts: ["rebrand.ly"], path: /^\/[\w-]/, purpose: "link-shortener" }],
  reference: "https://support.rebrandly.com/",
  fix: "Link to the destination directly",
  examples: { tracks: ["https://rebrand.ly/example"], harmless: ["https://www.rebrandly.com/"] },
} satisfies Tracker;
