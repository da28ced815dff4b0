import type { Tracker } from "../tracker.ts";

export const engagingNetworks = {
  id: "engaging-networks",
  name: "Engaging Networks",
  owner: "Engaging Networks",
  endpoints: [
    {
      path: /^\/page\/email\/click\/(?<account>\d{3,8})\/(?<link>\d{3,12})$/,
      query: ["email"],
      purpose: "email-click",
    },
  ],
  parameters: {
    account: { data: "other-id", meaning: "the sender's account" },
    link: { data: "campaign-id", meaning: "the link" },
    email: { data: "recipient-id", meaning: "encrypted: the recipient's address" },
    campid: { data: "campaign-id", meaning: "encrypted: the mailing" },
  },
  reference: "https://knowledge.engagingnetworks.net/",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://act.example.org/page/email/click/10061/1234567?email=aBcD3fGh1jKlMn0pQrStUv%3D%3D&campid=aBcDeFgHiJ%3D%3D",
    ],
    harmless: [
      "https://act.example.org/page/12345/petition/1",
      "https://www.engagingnetworks.net/",
    ],
  },
} satisfies Tracker;
