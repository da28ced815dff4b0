import type { Tracker } from "../tracker.ts";

export const drift = {
  id: "drift",
  name: "Drift",
  owner: "Salesloft",
  endpoints: [
    {
      hosts: ["metrics.api.drift.com", "event.api.drift.com", "targeting.api.drift.com"],
      purpose: "chat",
    },
  ],
  reference: "https://devdocs.drift.com/docs",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: [
      "https://targeting.api.drift.com/targeting/evaluate_with_log",
      "https://metrics.api.drift.com/monitoring/metrics/widget/init/v2",
    ],
    harmless: ["https://www.drift.com/", "https://js.driftt.com/core/chat.css"],
  },
} satisfies Tracker;
