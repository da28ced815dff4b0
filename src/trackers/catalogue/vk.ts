import type { Tracker } from "../tracker.ts";

export const vk = {
  id: "vk",
  name: "VK",
  owner: "VK",
  endpoints: [
    { hosts: ["vk.com", "vk.ru"], path: /^\/rtrg$/, purpose: "advertising" },
    { hosts: ["top-fwz1.mail.ru"], purpose: "analytics" },
    { hosts: ["ad.mail.ru"], purpose: "advertising" },
  ],
  parameters: {
    p: { data: "campaign-id", meaning: "advertiser's pixel" },
  },
  reference: "https://ads.vk.com/help",
  examples: {
    tracks: [
      "https://vk.com/rtrg?p=VK-RTRG-123456-abcde",
      "https://top-fwz1.mail.ru/counter?id=1234567;js=na",
      "https://ad.mail.ru/counter?id=123",
    ],
    harmless: ["https://vk.com/example", "https://mail.ru/"],
  },
} satisfies Tracker;
