import type { Tracker } from "../tracker.ts";

export const noibu = {
  id: "noibu",
  name: "Noibu",
  owner: "Noibu",
  endpoints: [
    { hosts: ["input.noibu.com"], purpose: "error-monitoring" },
    { hosts: ["cdn.noibu.com"], purpose: "error-monitoring" },
  ],
  reference: "https://help.noibu.com/hc/en-us",
  fix: "Remove the Noibu script, or block personal fields in its settings",
  examples: {
    tracks: ["https://input.noibu.com/pv_part", "https://cdn.noibu.com/collect.js"],
    harmless: ["https://www.noibu.com/"],
  },
} satisfies Tracker;
