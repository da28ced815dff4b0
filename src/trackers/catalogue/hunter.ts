import type { Tracker } from "../tracker.ts";

export const hunter = {
  id: "hunter",
  name: "Hunter MailTracker",
  owner: "Hunter Web Services",
  endpoints: [{ hosts: ["mltrk.io"], path: /^\/pixel\/(?<message>[^/]+)/, purpose: "email-open" }],
  parameters: {
    message: { data: "message-id", meaning: "id of this copy of the message" },
  },
  reference: "https://hunter.io/",
  fix: "Switch off MailTracker for the message before sending",
  examples: {
    tracks: ["https://mltrk.io/pixel/0123456789abcdef"],
    harmless: ["https://hunter.io/", "https://hunter.io/mailtracker"],
  },
} satisfies Tracker;
