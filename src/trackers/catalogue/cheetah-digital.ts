import type { Tracker } from "../tracker.ts";

export const cheetahDigital = {
  id: "cheetah-digital",
  name: "Cheetah Digital",
  owner: "Zeta Global",
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
      "https://ats.eccmp.com/ats/open.aspx?tp=i-1AAA-B2-CCc-3DdDd-4e-FFF5",
      "https://ats.eccmp.com/ats/url.aspx?tp=i-1AAA-B2-CCc-3DdDd-4e-FFF5",
      "https://click.mail.example.com/open.aspx?tp=i-1AAA-B2-CCc-3DdDd-4e-FFF5",
      "https://click.mail.example.com/?tp=i-1AAA-B2-CCc-3DdDd-4e-FFF5",
    ],
    harmless: ["https://ats.eccmp.com/ats/show.aspx?cr=123&fm=45", "https://meetmarigold.com/"],
  },
} satisfies Tracker;
