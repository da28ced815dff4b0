import type { Tracker } from "../tracker.ts";

export const instantly = {
  id: "instantly",
  name: "Instantly",
  owner: "Instantly",
  endpoints: [{ hosts: ["itrackly.com"], purpose: "email-open" }],
  reference: "https://help.instantly.ai/",
  fix: "Switch off open and link tracking in the campaign's options",
  examples: {
    tracks: ["https://prox.itrackly.com/0123456789abcdef"],
    harmless: ["https://instantly.ai/", "https://help.instantly.ai/"],
  },
} satisfies Tracker;
