import type { Tracker } from "../tracker.ts";

const hosts = ["list-manage.com", "list-manage1.com", "list-manage2.com"] as const;

export const mailchimp = {
  id: "mailchimp",
  name: "Mailchimp",
  owner: "Intuit",
  endpoints: [
    { hosts, path: /^\/track\/open\.php$/, purpose: "email-open" },
    { hosts, path: /^\/track\/click(?:\.php)?$/, purpose: "email-click" },
    { path: /^\/track\/open\.php$/, query: ["u", "id"], purpose: "email-open" },
    { path: /^\/track\/click(?:\.php)?$/, query: ["u", "id", "e"], purpose: "email-click" },
  ],
  parameters: {
    u: { data: "other-id", meaning: "the sender's account" },
    id: { data: "campaign-id", meaning: "the campaign, or a link in it" },
    e: { data: "recipient-id", meaning: "unique id of the recipient in the sender's list" },
    mc_eid: { data: "recipient-id", meaning: "unique id of the recipient in the sender's list" },
    mc_cid: { data: "campaign-id", meaning: "the campaign" },
  },
  reference: "https://mailchimp.com/help/about-open-tracking/",
  fix: "Campaign's settings and tracking: clear 'Track opens' and 'Track clicks'",
  examples: {
    tracks: [
      "https://example.us7.list-manage.com/track/open.php?u=0f1e2d3c4b5a69788796a5b4c&id=9b8e6f11a0&e=7c41b0d2e9",
      "https://example.us7.list-manage.com/track/click?u=0f1e2d3c4b5a69788796a5b4c&id=4c1d9e27b3&e=7c41b0d2e9",
      "https://mail.example.com/track/open.php?u=0f1e2d3c4b5a69788796a5b4c&id=9b8e6f11a0&e=7c41b0d2e9",
      "https://mail.example.com/track/click?u=0f1e2d3c4b5a69788796a5b4c&id=4c1d9e27b3&e=7c41b0d2e9",
    ],
    harmless: [
      "https://mcusercontent.com/0f1e2d3c4b5a69788796a5b4c/images/logo.png",
      "https://example.us7.list-manage.com/unsubscribe?u=0f1e2d3c4b5a69788796a5b4c&id=4c1d9e27b3&e=7c41b0d2e9",
      "https://mailchimp.com/help/about-open-tracking/",
    ],
  },
} satisfies Tracker;
