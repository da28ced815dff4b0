import type { Tracker } from "../tracker.ts";

export const vk = {
  id: "vk",
  name: "VK",
  owner: "VK",
  endpoints: [
    { hosts: ["top-fwz1.mail.ru"], path: /^\/js\/code\.js$/, purpose: "analytics" },
    { hosts: ["ad.mail.ru"], path: /^\/cm\.gif$/, purpose: "data-broker" },
    { hosts: ["vk.com", "vk.ru"], path: /^\/rtrg$/, purpose: "advertising" },
    { hosts: ["top-fwz1.mail.ru"], purpose: "analytics" },
    { hosts: ["ad.mail.ru"], purpose: "advertising" },
  ],
  parameters: {
    p: { data: "campaign-id", meaning: "advertiser's pixel" },
    event: { data: "event", meaning: "name of the event" },
    id: { data: "campaign-id", meaning: "counter of the site" },
  },
  reference: "https://ads.vk.com/help",
  fix: "Remove the VK pixel and the Top.Mail.Ru counter from the page or the tag manager",
  examples: {
    tracks: [
      "https://top-fwz1.mail.ru/js/code.js",
      "https://ad.mail.ru/cm.gif?p=12&id=0f1e2d3c4b5a",
      "https://vk.com/rtrg?p=VK-RTRG-123456-abcde",
      "https://top-fwz1.mail.ru/counter?id=1234567;js=na",
      "https://ad.mail.ru/counter?id=123",
    ],
    harmless: ["https://vk.com/example", "https://mail.ru/"],
  },
} satisfies Tracker;
