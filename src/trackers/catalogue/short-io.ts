import type { Tracker } from "../tracker.ts";

export const shortIo = {
  id: "short-io",
  name: "Short.io",
  owner: "Short.io",
  endpoints: [{ hosts: ["short.gy"], path: /^\/[\w-]/, purpose: "link-shortener" }],
  reference: "https://help.short.io/",
  fix: "Link to the destination directly",
  examples: { tracks: ["https://short.gy/example"], harmless: ["https://short.io/"] },
} satisfies Tracker;
