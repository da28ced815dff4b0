import type { Tracker } from "../tracker.ts";

export const liveintent = {
  id: "liveintent",
  name: "LiveIntent",
  owner: "Zeta Global",
  endpoints: [
    {
      hosts: [
        "b-code.liadm.com",
        "d-code.liadm.com",
        "i.liadm.com",
        "i6.liadm.com",
        "idx.liadm.com",
        "p.liadm.com",
        "rp.liadm.com",
        "rp4.liadm.com",
        "wba.liadm.com",
      ],
      purpose: "data-broker",
    },
    { path: /^\/imp$/, query: ["s", "li"], purpose: "advertising" },
    { path: /^\/click$/, query: ["s", "li"], purpose: "email-click" },
  ],
  parameters: {
    s: { data: "other-id", meaning: "the place of the advertisement" },
    li: { data: "campaign-id", meaning: "the newsletter" },
    e: { data: "email-address", meaning: "the reader's address" },
    m: { data: "email-address", meaning: "MD5 of the reader's address" },
    sh: { data: "email-address", meaning: "SHA-1 of the reader's address" },
    sh2: { data: "email-address", meaning: "SHA-256 of the reader's address" },
    p: { data: "message-id", meaning: "this one message" },
  },
  reference: "https://support.liveintent.com/hc/en-us",
  fix: "Take LiveIntent's LiveTags out of the template",
  examples: {
    tracks: [
      "https://rp.liadm.com/p?duid=0f1e2d3c4b5a",
      "https://li.news.example.com/imp?s=123456789&sz=1x1&li=MORNING&m=0f1e2d3c4b5a69788796a5b4c3d2e1f0&p=abc123&e=&sh=&sh2=",
      "https://li.news.example.com/click?s=123456789&sz=1x1&li=MORNING&m=0f1e2d3c4b5a69788796a5b4c3d2e1f0&p=abc123",
    ],
    harmless: ["https://privacy.liadm.com/api-guide", "https://www.liveintent.com/"],
  },
} satisfies Tracker;
