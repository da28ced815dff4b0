import type { Tracker } from "../tracker.ts";

export const grabify = {
  id: "grabify",
  name: "Grabify",
  owner: "Grabify",
  endpoints: [{ hosts: ["grabify.link"], path: /^\/[A-Z0-9]{5,8}$/, purpose: "link-shortener" }],
  reference: "https://grabify.link/",
  fix: "Delete the image or the link: it was made to find out who opens it",
  examples: {
    tracks: ["https://grabify.link/ABC123"],
    harmless: ["https://grabify.link/", "https://grabify.link/login"],
  },
} satisfies Tracker;
