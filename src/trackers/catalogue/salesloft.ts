import type { Tracker } from "../tracker.ts";

export const salesloft = {
  id: "salesloft",
  name: "Salesloft",
  owner: "Salesloft",
  endpoints: [
    {
      hosts: ["salesloft.com"],
      path: /^\/email_trackers\/(?<message>[^/]+)\/open\.gif$/,
      purpose: "email-open",
    },
  ],
  parameters: {
    message: { data: "message-id", meaning: "id of this copy of the message" },
  },
  reference: "https://help.salesloft.com/s/",
  fix: "Switch off open and click tracking for the message or cadence",
  examples: {
    tracks: [
      "https://sdr.salesloft.com/email_trackers/01234567-89ab-cdef-0123-456789abcdef/open.gif",
    ],
    harmless: ["https://www.salesloft.com/", "https://app.salesloft.com/login"],
  },
} satisfies Tracker;
