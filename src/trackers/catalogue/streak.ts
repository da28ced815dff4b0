import type { Tracker } from "../tracker.ts";

export const streak = {
  id: "streak",
  name: "Streak",
  owner: "Streak",
  endpoints: [
    { hosts: ["mailfoogae.appspot.com"], purpose: "email-open" },
    { hosts: ["streak-link.com"], purpose: "email-click" },
  ],
  parameters: {
    guid: { data: "message-id", meaning: "id of the message" },
  },
  reference: "https://support.streak.com/",
  fix: "Switch off tracking for the message before sending",
  examples: {
    tracks: [
      "https://mailfoogae.appspot.com/t?sender=example&type=zerocontent&guid=01234567-89ab-cdef-0123-456789abcdef",
      "https://streak-link.com/BexampleToken/https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.streak.com/", "https://support.streak.com/"],
  },
} satisfies Tracker;
