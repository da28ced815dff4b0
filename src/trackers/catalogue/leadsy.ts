import type { Tracker } from "../tracker.ts";

export const leadsy = {
  id: "leadsy",
  name: "Leadsy",
  owner: "Leadsy",
  endpoints: [{ hosts: ["r2.leadsy.ai"], purpose: "data-broker" }],
  reference: "https://leadsy.ai/",
  fix: "Remove the tag of r2.leadsy.ai from the page",
  examples: {
    tracks: ["https://r2.leadsy.ai/tag.js"],
    harmless: ["https://leadsy.ai/"],
  },
} satisfies Tracker;
