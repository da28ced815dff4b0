import type { Tracker } from "../tracker.ts";

const hosts = [
  "sendibm1.com",
  "sendibm2.com",
  "sendibm3.com",
  "sendibm4.com",
  "sendibm5.com",
  "sendibt1.com",
  "sendibt2.com",
  "sendibt3.com",
  "sp1-brevo.net",
  "tsp1-brevo.net",
] as const;

export const brevo = {
  id: "brevo",
  name: "Brevo (Sendinblue)",
  owner: "Brevo",
  endpoints: [
    { hosts, path: /^\/(?:tr|mk)\/op\/(?:f\/)?(?<token>[\w-]+)/, purpose: "email-open" },
    {
      hosts,
      path: /^\/(?:tr|mk)\/cl(?:\/|$)(?:f\/)?(?:sh\/)?(?<token>[\w-]*)/,
      purpose: "email-click",
    },
    { hosts: ["sibautomation.com"], purpose: "analytics" },
    { hosts: ["in-automate.brevo.com", "in-automate.sendinblue.com"], purpose: "analytics" },
    { path: /^\/(?:tr|mk)\/op\/(?:f\/)?(?<token>[\w-]{40,})/, purpose: "email-open" },
    { path: /^\/tr\/cl\/(?<token>[\w-]{40,})/, purpose: "email-click" },
    { path: /^\/mk\/cl\/f\/(?:sh\/)?(?<token>[\w-]{16,}\/[\w-]{8,})/, purpose: "email-click" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encrypted: the mailing, its recipient and the link" },
    email_id: { data: "email-address", meaning: "the reader's address, once the site knows it" },
  },
  reference: "https://help.brevo.com/hc/en-us/articles/208780129",
  fix: "Ask Brevo's support to switch off open tracking for the account; campaign's settings for links",
  examples: {
    tracks: [
      "https://abcdefg.r.bh.d.sendibt3.com/tr/op/aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFgH",
      "https://abcdefg.r.bh.d.sendibt3.com/tr/cl/aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFgH",
      "https://sibautomation.com/sa.js?key=0f1e2d3c4b5a6978",
      "https://in-automate.brevo.com/p?key=0f1e2d3c4b5a6978",
      "https://r.mail.example.com/tr/op/aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFgH",
      "https://r.mail.example.com/tr/cl/aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFgH",
      "https://r.mail.example.com/mk/cl/f/sh/aBcDeFgHiJkLmNoPqRsTuV/wXyZ01234567",
    ],
    harmless: [
      "https://abcdefg.r.bh.d.sendibt3.com/im/1234567/0f1e2d3c4b5a6978.png",
      "https://img.mailinblue.com/1234567/images/rnb/original/logo.png",
      "https://www.brevo.com/products/email-marketing-platform/",
    ],
  },
} satisfies Tracker;
