import type { Tracker } from "../tracker.ts";

export const split = {
  id: "split",
  name: "Split (Harness Feature Management)",
  owner: "Harness",
  endpoints: [{ hosts: ["events.split.io", "sdk.split.io"], purpose: "ab-testing" }],
  reference: "https://developer.harness.io/docs/feature-management-experimentation",
  fix: "Use ids that stand for no person, and set impressionsMode to NONE",
  examples: {
    tracks: ["https://events.split.io/api/events/bulk", "https://sdk.split.io/api/mySegments/42"],
    harmless: ["https://www.split.io/"],
  },
} satisfies Tracker;
