import type { Tracker } from "../tracker.ts";

/** Sends and tracks mail for CRMs such as Pipedrive. */
export const nylas = {
  id: "nylas",
  name: "Nylas",
  owner: "Nylas",
  endpoints: [
    {
      hosts: ["tracking.us.nylas.com", "tracking.eu.nylas.com"],
      path: /^\/l\/(?<message>[^/]+)\//,
      purpose: "email-click",
    },
    { hosts: ["tracking.us.nylas.com", "tracking.eu.nylas.com"], purpose: "email-open" },
    { hosts: ["api.nylas.com"], path: /^\/open\//, purpose: "email-open" },
  ],
  parameters: {
    message: { data: "message-id", meaning: "id of the message" },
  },
  reference: "https://developer.nylas.com/docs/v3/email/message-tracking/",
  fix: "Switch off open and link tracking in the CRM that sends the mail",
  examples: {
    tracks: [
      "https://api.nylas.com/open/0123456789abcdef/local-1234",
      "https://tracking.us.nylas.com/l/0123456789abcdef/0/example",
      "https://tracking.eu.nylas.com/t1/0123456789abcdef",
    ],
    harmless: ["https://developer.nylas.com/docs/v3/", "https://www.nylas.com/"],
  },
} satisfies Tracker;
