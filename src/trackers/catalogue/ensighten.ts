import type { Tracker } from "../tracker.ts";

export const ensighten = {
  id: "ensighten",
  name: "Ensighten",
  owner: "CHEQ",
  endpoints: [{ hosts: ["nexus.ensighten.com"], purpose: "tag-manager" }],
  reference: "https://www.ensighten.com/",
  fix: "Remove the Bootstrap tag, or unpublish the tags that track",
  examples: {
    tracks: ["https://nexus.ensighten.com/example/prod/Bootstrap.js"],
    harmless: ["https://www.ensighten.com/"],
  },
} satisfies Tracker;
