import type { Tracker } from "../tracker.ts";

export const snov = {
  id: "snov",
  name: "Snov.io",
  owner: "Snovio",
  endpoints: [{ path: /^\/track\/open\/v2-(?<message>[\w-]{8,200})/, purpose: "email-open" }],
  parameters: {
    message: { data: "message-id", meaning: "id of this copy of the message" },
  },
  reference: "https://snov.io/knowledgebase/",
  fix: "Switch off open tracking in the campaign's settings",
  examples: {
    tracks: ["https://mail.example.org/track/open/v2-0123456789abcdef"],
    harmless: ["https://snov.io/", "https://snov.io/knowledgebase/"],
  },
} satisfies Tracker;
