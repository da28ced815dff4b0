import type { Tracker } from "../tracker.ts";

export const dable = {
  id: "dable",
  name: "Dable",
  owner: "Dable",
  endpoints: [
    { hosts: ["static.dable.io"], path: /^\/dist\//, purpose: "advertising" },
    { hosts: ["api.dable.io", "i.dable.io"], purpose: "advertising" },
  ],
  reference: "https://dable.io/privacy/",
  fix: "Remove the Dable widget from the page",
  examples: {
    tracks: [
      "https://static.dable.io/dist/plugin.min.js",
      "https://api.dable.io/plugin/services/example.org",
    ],
    harmless: ["https://dable.io/"],
  },
} satisfies Tracker;
