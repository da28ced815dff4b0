import type { Tracker } from "../tracker.ts";

export const wix = {
  id: "wix",
  name: "Wix Email Marketing",
  owner: "Wix",
  endpoints: [
    {
      hosts: ["shoutout.wix.com"],
      path: /^\/so\/pixel\/(?<campaign>[0-9a-f-]{36})\/(?<recipient>[0-9a-f-]{36})/,
      purpose: "email-open",
    },
    { hosts: ["shoutout.wix.com"], path: /^\/so\/(?<campaign>[\w-]+)\/c$/, purpose: "email-click" },
    { hosts: ["frog.wix.com"], purpose: "analytics" },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "the mailing" },
    recipient: { data: "recipient-id", meaning: "id of the recipient" },
    w: { data: "recipient-id", meaning: "signed: the link, the mailing and its recipient" },
  },
  reference:
    "https://support.wix.com/en/article/wix-email-marketing-tracking-your-email-marketing-campaign-statistics",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://shoutout.wix.com/so/pixel/11111111-2222-3333-4444-555555555555/22222222-3333-4444-5555-666666666666/33333333-4444-5555-6666-777777777777",
      "https://shoutout.wix.com/so/a1BcDeFgH/c?w=aBcD3fGh1jKlMn0p.eyJ1IjoiaHR0cHM6Ly93d3cuZXhhbXBsZS5jb20vIn0",
      "https://frog.wix.com/bolt-performance?src=72",
    ],
    harmless: [
      "https://static.wixstatic.com/media/0f1e2d_3c4b5a.png",
      "https://shoutout.wix.com/so/a1BcDeFgH",
    ],
  },
} satisfies Tracker;
