import type { Tracker } from "../tracker.ts";

export const contactmonkey = {
  id: "contactmonkey",
  name: "ContactMonkey",
  owner: "ContactMonkey",
  endpoints: [
    {
      hosts: ["contactmonkey.com"],
      path: /^\/api\/v\d\/tracker$/,
      search: /^(?:[^&]{0,200}&){0,4}cm_type=open/,
      purpose: "email-open",
    },
    { hosts: ["contactmonkey.com"], path: /^\/api\/v\d\/tracker$/, purpose: "email-click" },
  ],
  parameters: {
    cm_session: { data: "message-id", meaning: "this one message, and so its recipient" },
    cm_type: { data: "event", meaning: "open or link" },
    cm_user_email: { data: "other-id", meaning: "the sender's address" },
    cm_link: { data: "other-id", meaning: "the link" },
    cm_destination: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://help.contactmonkey.com/",
  fix: "Before sending: choose anonymous tracking, or none",
  examples: {
    tracks: [
      "https://contactmonkey.com/api/v1/tracker?cm_session=11111111-2222-3333-4444-555555555555&cm_type=open&cm_user_email=sender%40example.com",
      "https://contactmonkey.com/api/v1/tracker?cm_session=11111111-2222-3333-4444-555555555555&cm_type=link&cm_link=22222222-3333-4444-5555-666666666666&cm_destination=https%3A%2F%2Fwww.example.com%2F",
    ],
    harmless: ["https://www.contactmonkey.com/internal-email"],
  },
} satisfies Tracker;
