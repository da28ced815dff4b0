import type { Tracker } from "../tracker.ts";

export const optimizelyCampaign = {
  id: "optimizely-campaign",
  name: "Optimizely Campaign (Episerver, optivo)",
  owner: "Optimizely",
  endpoints: [
    {
      path: /^\/go\/(?<mandator>\w{1,8})\/(?<token>[0-9A-Z]{6,9}-[0-9A-Z]{6,9}-[0-9A-Z]{5,9}-[0-9A-Z]{5,9})\.html$/,
      purpose: "email-click",
    },
  ],
  parameters: {
    mandator: { data: "other-id", meaning: "the sender's account" },
    token: { data: "recipient-id", meaning: "the mailing, its recipient and the link, in base 36" },
  },
  reference: "https://support.optimizely.com/hc/en-us/categories/4413192260109",
  fix: "Mailing's settings: switch off recipient-related tracking",
  examples: {
    tracks: ["https://news.example.de/go/19/1A2B3C4D-5E6F7G8H-9J0K1L2-M3N4P5.html"],
    harmless: ["https://img.srv2.de/customer/example/logo.png", "https://www.optimizely.com/"],
  },
} satisfies Tracker;
