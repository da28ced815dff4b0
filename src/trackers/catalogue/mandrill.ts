import type { Tracker } from "../tracker.ts";

export const mandrill = {
  id: "mandrill",
  name: "Mailchimp Transactional (Mandrill)",
  owner: "Intuit",
  endpoints: [
    { hosts: ["mandrillapp.com"], path: /^\/track\/open\.php$/, purpose: "email-open" },
    { hosts: ["mandrillapp.com"], path: /^\/track\/click(?:\.php$|\/)/, purpose: "email-click" },
    {
      path: /^\/track\/click\/(?<account>\d{6,9})\/(?<site>[\w.-]+)$/,
      query: ["p"],
      purpose: "email-click",
    },
  ],
  parameters: {
    u: { data: "other-id", meaning: "the sender's account" },
    account: { data: "other-id", meaning: "the sender's account" },
    id: { data: "message-id", meaning: "this one message, and so its recipient" },
    site: { data: "page-url", meaning: "site that the link leads to" },
    p: { data: "message-id", meaning: "base64 JSON: this one message and the link's target" },
  },
  reference: "https://mailchimp.com/developer/transactional/docs/activity-reports/",
  fix: "Sending options: switch off 'Track opens' and 'Track clicks', or send track_opens: false and track_clicks: false",
  examples: {
    tracks: [
      "https://mandrillapp.com/track/open.php?u=30123456&id=5d0c1b2a394857667584930213243546",
      "https://mandrillapp.com/track/click/30123456/www.example.com?p=eyJzIjoiYWJjIiwidiI6MSwicCI6InRlc3QifQ",
      "https://mandrillapp.com/track/click.php?u=30123456&id=5d0c1b2a394857667584930213243546&url=https%3A%2F%2Fwww.example.com%2F",
      "https://links.example.com/track/click/30123456/www.example.com?p=eyJzIjoiYWJjIiwidiI6MSwicCI6InRlc3QifQ",
    ],
    harmless: [
      "https://mandrillapp.com/settings/sending-options",
      "https://mailchimp.com/developer/transactional/docs/activity-reports/",
    ],
  },
} satisfies Tracker;
