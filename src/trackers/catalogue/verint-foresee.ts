import type { Tracker } from "../tracker.ts";

export const verintForesee = {
  id: "verint-foresee",
  name: "Verint Predictive Experience (ForeSee)",
  owner: "Verint",
  endpoints: [
    { hosts: ["record.foresee.com"], purpose: "session-replay" },
    {
      hosts: ["analytics.foresee.com", "brain.foresee.com", "device.4seeresults.com"],
      purpose: "analytics",
    },
    { hosts: ["gateway.foresee.com"], path: /^\/sites\//, purpose: "analytics" },
  ],
  reference: "https://connect.verint.com/",
  fix: "Remove the ForeSee code from the page",
  examples: {
    tracks: [
      "https://record.foresee.com/rec/process/0f1e2d3c",
      "https://brain.foresee.com/state/example/0f1e2d3c4b5a",
      "https://gateway.foresee.com/sites/example/production/gateway.min.js",
    ],
    harmless: ["https://www.verint.com/"],
  },
} satisfies Tracker;
