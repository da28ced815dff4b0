import type { Tracker } from "../tracker.ts";

export const sendy = {
  id: "sendy",
  name: "Sendy",
  owner: "the sender",
  endpoints: [
    {
      path: /^(?:\/sendy|\/newsletter|\/mail)?\/t\/(?<campaign>[A-Za-z0-9]{20,28})\/(?<recipient>[A-Za-z0-9]{20,28})\/?$/,
      purpose: "email-open",
    },
    {
      path: /^(?:\/sendy|\/newsletter|\/mail)?\/l\/(?<recipient>[A-Za-z0-9]{20,28})\/(?<link>[A-Za-z0-9]{20,28})\/(?<campaign>[A-Za-z0-9]{20,28})\/?$/,
      purpose: "email-click",
    },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "encrypted: the campaign" },
    recipient: { data: "recipient-id", meaning: "encrypted: the subscriber" },
    link: { data: "other-id", meaning: "encrypted: the link" },
  },
  reference: "https://sendy.co/forum/",
  fix: "Campaign: set 'Track opens' and 'Track clicks' to no",
  examples: {
    tracks: [
      "https://mail.example.com/t/892aBcD3fGh1jKlMn0pQrS/763wXyZ0123456789aBcDe",
      "https://www.example.com/sendy/l/892aBcD3fGh1jKlMn0pQrS/763wXyZ0123456789aBcDe/7634fGh1jKlMn0pQrStUvWx",
    ],
    harmless: [
      "https://mail.example.com/w/892aBcD3fGh1jKlMn0pQrS/763wXyZ0123456789aBcDe/7634fGh1jKlMn0pQrStUvWx",
      "https://sendy.co/",
    ],
  },
} satisfies Tracker;
