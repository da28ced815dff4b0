import type { Tracker } from "../tracker.ts";

export const cheetahDigital = {
  id: "cheetah-digital",
  name: "Cheetah Digital",
  owner: "Marigold",
  endpoints: [
    { hosts: ["eccmp.com"], path: /^\/ats\/(?:open|msg)\.aspx$/, purpose: "email-open" },
    { hosts: ["eccmp.com"], path: /^\/ats\/(?:url|go)\.aspx$/, purpose: "email-click" },
    {
      path: /^\/(?:ats\/)?open\.aspx$/,
      search: /^tp=(?<recipient>i-[\w-]{12,})/,
      purpose: "email-open",
    },
    {
      path: /^\/(?:ats\/url\.aspx)?$/,
      search: /^tp=(?<recipient>i-[\w-]{12,})/,
      purpose: "email-click",
    },
  ],
  parameters: {
    tp: { data: "recipient-id", meaning: "encoded: the mailing and its recipient" },
    recipient: { data: "recipient-id", meaning: "encoded: the mailing and its recipient" },
  },
  reference: "https://getstarted.meetmarigold.com/",
  fix: "Campaign's settings: switch off open tracking and link tracking",
  examples: {
    tracks: [
      "https://ats.eccmp.com/ats/open.aspx?tp=i-1NGB-A3-CRb-25tRr-1x-BKV9",
      "https://ats.eccmp.com/ats/url.aspx?tp=i-1NGB-A3-CRb-25tRr-1x-BKV9",
      "https://click.mail.example.com/open.aspx?tp=i-1NGB-A3-CRb-25tRr-1x-BKV9",
      "https://click.mail.example.com/?tp=i-1NGB-A3-CRb-25tRr-1x-BKV9",
    ],
    harmless: ["https://ats.eccmp.com/ats/show.aspx?cr=571&fm=21", "https://meetmarigold.com/"],
  },
} satisfies Tracker;
