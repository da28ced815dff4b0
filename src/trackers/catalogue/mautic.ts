import type { Tracker } from "../tracker.ts";

export const mautic = {
  id: "mautic",
  name: "Mautic",
  owner: "the sender",
  endpoints: [
    {
      path: /^(?:\/mautic|\/m|\/index\.php)?\/email\/(?<message>[0-9a-f]{13,40})\.gif$/,
      purpose: "email-open",
    },
    {
      path: /^(?:\/mautic|\/m|\/index\.php)?\/r\/(?<link>[0-9a-f]{20,32})$/,
      query: ["ct"],
      purpose: "email-click",
    },
    {
      path: /^(?:\/mautic|\/m|\/index\.php)?\/(?:mtracking\.gif|mtc\.js|mtc\/event)$/,
      purpose: "analytics",
    },
  ],
  parameters: {
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
    link: { data: "other-id", meaning: "the link" },
    ct: { data: "recipient-id", meaning: "base64: the mailing, this one message and the contact" },
    page_url: { data: "page-url", meaning: "page that is read" },
    page_title: { data: "page-title", meaning: "title of the page" },
    page_referrer: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://docs.mautic.org/en/latest/channels/emails.html",
  fix: "Configuration, Email settings: set 'Append tracking pixel into email body' and 'Convert email links to trackable' to no",
  examples: {
    tracks: [
      "https://m.example.com/email/5b0f0b8b6e2d6438914567.gif",
      "https://m.example.com/r/0f1e2d3c4b5a697887960a1b2?ct=YTo1OntzOjY6InNvdXJjZSI7fQ%3D%3D",
      "https://www.example.com/mautic/mtracking.gif?page_url=https%3A%2F%2Fwww.example.com%2F&page_title=Welcome&page_referrer=",
    ],
    harmless: [
      "https://m.example.com/email/view/5b0f0b8b6e2d6438914567",
      "https://m.example.com/media/images/logo.gif",
    ],
  },
} satisfies Tracker;
