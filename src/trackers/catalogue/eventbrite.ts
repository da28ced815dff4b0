import type { Tracker } from "../tracker.ts";

export const eventbrite = {
  id: "eventbrite",
  name: "Eventbrite",
  owner: "Eventbrite",
  endpoints: [{ hosts: ["eventbrite.com"], path: /^\/emails\/action\/?$/, purpose: "email-open" }],
  parameters: {
    recipient: { data: "email-address", meaning: "e-mail address of the recipient" },
    type: { data: "event", meaning: "what the reader did" },
    type_id: { data: "campaign-id", meaning: "kind of mailing" },
    send_id: { data: "campaign-id", meaning: "mailing" },
    list_id: { data: "campaign-id", meaning: "list" },
  },
  reference: "https://www.eventbrite.com/help/en-us/articles/460838/eventbrite-privacy-policy/",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://www.eventbrite.com/emails/action/?recipient=ada%40example.org&type_id=65&type=open&send_id=2026-01-01&list_id=9",
    ],
    harmless: [
      "https://www.eventbrite.com/e/example-tickets-1234567890",
      "https://img.evbuc.com/example.jpg",
    ],
  },
} satisfies Tracker;
