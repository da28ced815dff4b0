import type { Tracker } from "../tracker.ts";

export const buffer = {
  id: "buffer",
  name: "Buffer",
  owner: "Buffer",
  endpoints: [{ hosts: ["buff.ly"], path: /^\/[\w-]/, purpose: "link-shortener" }],
  reference: "https://support.buffer.com/",
  fix: "Link to the destination directly",
  examples: { tracks: ["https://buff.ly/3Example"], harmless: ["https://buffer.com/"] },
} satisfies Tracker;
