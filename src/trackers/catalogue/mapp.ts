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
    eid: { data: "client-id", meaning: "id of the browser" },
    cd: { data: "recipient-id", meaning: "the site's id of the customer" },
    ct: { data: "event", meaning: "link that was followed" },
    ba: { data: "purchase", meaning: "products" },
    ov: { data: "purchase", meaning: "value of the order" },
    oi: { data: "purchase", meaning: "id of the order" },
    mc: { data: "campaign-id", meaning: "campaign" },
    la: { data: "language", meaning: "language of the browser" },
  },
  reference: "https://docs.mapp.com/",
  fix: "Remove the Mapp Intelligence pixel from the page; in the mailing, switch off tracking of links",
  examples: {
    tracks: [
      "https://example01.webtrekk.net/123456789012345/wt?p=615,www.example.com.home,1,1920x1080,24,1,1700000000000,0,1200x800,0",
      "https://news.example.com/re?l=D0IaBcDeFgHiJkLmNoPqRsTuVwXyZ0&s=ABCDEFGHIJKLMNOP",
    ],
    harmless: ["https://mapp.com/", "https://docs.mapp.com/logo.png"],
  },
} satisfies Tracker;
