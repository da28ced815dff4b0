import type { Tracker } from "../tracker.ts";

export const booking = {
  id: "booking",
  name: "Booking.com",
  owner: "Booking Holdings",
  endpoints: [{ hosts: ["booking.com"], path: /^\/email_opened_tracking/, purpose: "email-open" }],
  parameters: {
    token: { data: "message-id", meaning: "id of this copy of the message, encrypted" },
    type: { data: "campaign-id", meaning: "kind of mail" },
    aid: { data: "campaign-id", meaning: "partner" },
    lang: { data: "language", meaning: "language of the mail" },
  },
  reference: "https://www.booking.com/content/privacy.html",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://secure.booking.com/email_opened_tracking_pixel?lang=en-gb&aid=304142&token=52616e646f6d&type=confirmation",
    ],
    harmless: [
      "https://www.booking.com/hotel/de/example.html",
      "https://cf.bstatic.com/static/img/logo.png",
    ],
  },
} satisfies Tracker;
