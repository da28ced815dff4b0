import type { Tracker } from "../tracker.ts";

export const ometria = {
  id: "ometria",
  name: "Ometria",
  owner: "Ometria",
  endpoints: [
    {
      hosts: ["ometria.com"],
      path: /^\/(?:tags\/|v\d\/(?:events|track)|t\.gif)/,
      purpose: "analytics",
    },
  ],
  reference: "https://support.ometria.com/hc/en-gb",
  fix: "Remove the service's script from the page",
  examples: {
    tracks: ["https://cdn.ometria.com/tags/0f1e2d3c4b5a6978.js"],
    harmless: ["https://ometria.com/"],
  },
} satisfies Tracker;
