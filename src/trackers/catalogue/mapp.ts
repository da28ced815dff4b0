import type { Tracker } from "../tracker.ts";

export const mapp = {
  id: "mapp",
  name: "Mapp",
  owner: "Mapp",
  endpoints: [
    {
      hosts: ["webtrekk.net", "wt-eu02.net", "wt-safetag.com", "mateti.net"],
      purpose: "analytics",
    },
    { path: /^\/re$/, search: /^l=(?<link>D0[\w-]{12,})/, purpose: "email-click" },
  ],
  parameters: {
    link: { data: "recipient-id", meaning: "encoded: the mailing, its recipient and the link" },
    s: { data: "other-id", meaning: "checksum of the link" },
    p: { data: "page-url", meaning: "page that is read, with version, screen and time" },
  },
  reference: "https://docs.mapp.com/",
  examples: {
    tracks: [
      "https://example01.webtrekk.net/123456789012345/wt?p=615,www.example.com.home,1,1920x1080,24,1,1700000000000,0,1200x800,0",
      "https://news.example.com/re?l=D0IaBcDeFgHiJkLmNoPqRsTuVwXyZ0&s=ABCDEFGHIJKLMNOP",
    ],
    harmless: ["https://mapp.com/", "https://docs.mapp.com/logo.png"],
  },
} satisfies Tracker;
