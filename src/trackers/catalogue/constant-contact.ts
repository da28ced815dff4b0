import type { Tracker } from "../tracker.ts";

export const constantContact = {
  id: "constant-contact",
  name: "Constant Contact",
  owner: "Constant Contact",
  endpoints: [
    { hosts: ["rs6.net"], path: /^\/on\.jsp$/, purpose: "email-open" },
    { hosts: ["rs6.net"], path: /^\/tn\.jsp$/, purpose: "email-click" },
  ],
  parameters: {
    a: { data: "other-id", meaning: "the sender's account" },
    ca: { data: "campaign-id", meaning: "the mailing" },
    c: { data: "recipient-id", meaning: "id of the contact in the sender's list" },
    ch: { data: "recipient-id", meaning: "second id of the contact" },
    f: { data: "recipient-id", meaning: "encoded: the link, the mailing and its recipient" },
    p: { data: "page-url", meaning: "where the link leads" },
  },
  reference:
    "https://knowledgebase.constantcontact.com/email-digital-marketing/articles/KnowledgeBase/5540-email-campaign-opens-and-open-rate",
  fix: "Delete the tracking image of the template, as far as the plan permits; clear 'Track clicks' on each link",
  examples: {
    tracks: [
      "https://r20.rs6.net/on.jsp?ca=11111111-2222-3333-4444-555555555555&a=1131234567890&c=22222222-3333-4444-5555-666666666666&ch=33333333-4444-5555-6666-777777777777",
      "https://abc123rab.cc.rs6.net/tn.jsp?f=001aBcD3fGh1jKlMn0pQrStUv==&c=aBcDeF==&ch=gHiJkL==",
    ],
    harmless: [
      "https://files.constantcontact.com/0f1e2d3c001/logo.png",
      "https://www.constantcontact.com/email-marketing",
    ],
  },
} satisfies Tracker;
