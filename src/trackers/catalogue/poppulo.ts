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
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://example.newsweaver.com/1abcde2fgh/i3jklmn4opqrst5uvwxyz/external?email=true&a=6&p=123456&t=654321",
    ],
    harmless: [
      "https://example.newsweaver.com/icfiles/1/12345/67890/logo.png",
      "https://www.poppulo.com/",
    ],
  },
} satisfies Tracker;
