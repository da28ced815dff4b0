import type { Tracker } from "../tracker.ts";

export const poppulo = {
  id: "poppulo",
  name: "Poppulo (Newsweaver)",
  owner: "Poppulo",
  endpoints: [
    {
      hosts: ["newsweaver.com", "newsweaver.ie", "newsweaver.co.uk"],
      query: ["email", "p", "t"],
      purpose: "email-click",
    },
  ],
  parameters: {
    p: { data: "campaign-id", meaning: "the edition" },
    t: { data: "campaign-id", meaning: "the article" },
  },
  reference: "https://www.poppulo.com/",
  examples: {
    tracks: [
      "https://example.newsweaver.com/101xku73uf/o54grwzlhj0lrixwx2e4ur/external?email=true&a=6&p=455527&t=157056",
    ],
    harmless: [
      "https://example.newsweaver.com/icfiles/1/75399/243920/logo.png",
      "https://www.poppulo.com/",
    ],
  },
} satisfies Tracker;
