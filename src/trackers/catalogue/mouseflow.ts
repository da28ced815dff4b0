import type { Tracker } from "../tracker.ts";

export const mouseflow = {
  id: "mouseflow",
  name: "Mouseflow",
  owner: "Mouseflow",
  endpoints: [
    {
      hosts: ["cdn.mouseflow.com", "n2.mouseflow.com", "o2.mouseflow.com"],
      purpose: "session-replay",
    },
  ],
  reference: "https://help.mouseflow.com/",
  fix: "Remove the Mouseflow script, or leave its recording off until the visitor agrees",
  examples: {
    tracks: [
      "https://cdn.mouseflow.com/projects/01234567-89ab-cdef-0123-456789abcdef.js",
      "https://o2.mouseflow.com/data",
    ],
    harmless: ["https://mouseflow.com/", "https://app.mouseflow.com/sign-in"],
  },
} satisfies Tracker;
