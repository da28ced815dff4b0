import type { Tracker } from "../tracker.ts";

export const adobeCampaign = {
  id: "adobe-campaign",
  name: "Adobe Campaign",
  owner: "Adobe",
  endpoints: [
    {
      path: /^\/r\/?$/,
      search:
        /^id=[ht](?<delivery>[0-9a-f]{4,16})(?:,|%2C)(?<recipient>[0-9a-f]{4,16})(?:,|%2C)1(?:&|$)/i,
      purpose: "email-open",
    },
    {
      path: /^\/r\/?$/,
      search:
        /^id=[ht](?<delivery>[0-9a-f]{4,16})(?:,|%2C)(?<recipient>[0-9a-f]{4,16})(?:,|%2C)[0-9a-f]/i,
      purpose: "email-click",
    },
    { hosts: ["neolane.net"], path: /^\/r\//, purpose: "email-click" },
  ],
  parameters: {
    delivery: { data: "campaign-id", meaning: "the delivery, in hex" },
    recipient: { data: "recipient-id", meaning: "this mail to this recipient, in hex" },
    p1: { data: "other-id", meaning: "value that the sender appends, often of the recipient" },
  },
  reference:
    "https://experienceleague.adobe.com/en/docs/campaign/campaign-v8/send/tracking/message-tracking",
  fix: "Delivery's properties, Tracking: clear 'Activate tracking' and 'Opens'",
  examples: {
    tracks: [
      "https://t.mail.example.com/r/?id=h1f3a9d12,4a1b2c3d,1",
      "https://t.mail.example.com/r/?id=h1f3a9d12,4a1b2c3d,4a1b2c40&p1=12345",
      "https://t1.example.neolane.net/r/a/b",
    ],
    harmless: [
      "https://t.mail.example.com/res/img/0f1e2d3c4b5a69788796a5b4c3d2e1f0.png",
      "https://t.mail.example.com/r/?id=42",
    ],
  },
} satisfies Tracker;
