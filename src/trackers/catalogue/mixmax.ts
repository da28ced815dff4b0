import type { Tracker } from "../tracker.ts";

export const mixmax = {
  id: "mixmax",
  name: "Mixmax",
  owner: "Mixmax",
  endpoints: [{ hosts: ["track.mixmax.com", "email.mixmax.com"], purpose: "email-open" }],
  reference: "https://success.mixmax.com/en/",
  fix: "Switch off tracking for the message before sending",
  examples: {
    tracks: [
      "https://track.mixmax.com/api/track/v2/0123456789abcdef/example",
      "https://email.mixmax.com/o/0123456789abcdef",
    ],
    harmless: ["https://www.mixmax.com/", "https://app.mixmax.com/dashboard"],
  },
} satisfies Tracker;
