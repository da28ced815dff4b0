import type { Tracker } from "../tracker.ts";

/** The message's own files are harmless; this reports what the visitor did with it. */
export const googleFundingChoices = {
  id: "google-funding-choices",
  name: "Google Privacy & messaging",
  owner: "Google",
  endpoints: [
    { hosts: ["fundingchoicesmessages.google.com"], path: /^\/el\//, purpose: "consent" },
  ],
  reference: "https://support.google.com/fundingchoices/answer/9180084",
  fix: "AdSense or Ad Manager, Privacy and messaging: unpublish messages that the law does not ask for",
  examples: {
    tracks: ["https://fundingchoicesmessages.google.com/el/AGSKWxUaBcDeFgH"],
    harmless: [
      "https://fundingchoicesmessages.google.com/i/pub-1234567890?ers=1",
      "https://support.google.com/",
    ],
  },
} satisfies Tracker;
