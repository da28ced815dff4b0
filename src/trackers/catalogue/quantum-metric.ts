import type { Tracker } from "../tracker.ts";

export const quantumMetric = {
  id: "quantum-metric",
  name: "Quantum Metric",
  owner: "Quantum Metric",
  endpoints: [
    {
      hosts: ["cdn.quantummetric.com", "ingest.quantummetric.com", "rl.quantummetric.com"],
      purpose: "session-replay",
    },
  ],
  reference: "https://www.quantummetric.com/",
  fix: "Remove the Quantum Metric tag, or let it wait for consent",
  examples: {
    tracks: [
      "https://cdn.quantummetric.com/qscripts/quantum-example.js",
      "https://ingest.quantummetric.com/horizon/example",
    ],
    harmless: ["https://www.quantummetric.com/"],
  },
} satisfies Tracker;
