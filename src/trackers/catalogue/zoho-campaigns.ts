import type { Tracker } from "../tracker.ts";

const hosts = [
  "maillist-manage.com",
  "maillist-manage.eu",
  "maillist-manage.in",
  "maillist-manage.com.au",
  "zcsend.net",
] as const;

export const zohoCampaigns = {
  id: "zoho-campaigns",
  name: "Zoho Campaigns",
  owner: "Zoho",
  endpoints: [
    {
      hosts,
      path: /^\/clicks\/(?<campaign>[0-9a-f]+)\/(?<recipient>[0-9a-f]+)\/open\.gif$/,
      purpose: "email-open",
    },
    {
      hosts,
      path: /^\/clicks?\/(?<campaign>[0-9a-f]+)\/(?<recipient>[0-9a-f]+)/,
      purpose: "email-click",
    },
    {
      path: /^\/clicks\/(?<campaign>[0-9a-f]{12,20})\/(?<recipient>[0-9a-f]{12,20})\/open\.gif$/,
      purpose: "email-open",
    },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "the campaign" },
    recipient: { data: "recipient-id", meaning: "the recipient or the link" },
  },
  reference: "https://help.zoho.com/portal/en/kb/campaigns",
  fix: "Campaign's settings: switch off tracking of opens and clicks",
  examples: {
    tracks: [
      "https://abcde-zgpvh.maillist-manage.com/clicks/1a2b3c4d5e6f7081/1a2b3c4d5e6f7092/open.gif",
      "https://abcde-zgpvh.maillist-manage.com/click/1a2b3c4d5e6f7081/1a2b3c4d5e6f7092",
      "https://news.example.com/clicks/1a2b3c4d5e6f7081/1a2b3c4d5e6f7092/open.gif",
    ],
    harmless: [
      "https://abcde-zgpvh.maillist-manage.com/ua/Optin?od=11287ecbaaaaaa&zx=12ea52690",
      "https://campaign-image.com/zohocampaigns/logo.png",
    ],
  },
} satisfies Tracker;
