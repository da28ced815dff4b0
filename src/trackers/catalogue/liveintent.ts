import type { Tracker } from "../tracker.ts";

export const liveintent = {
  id: "liveintent",
  name: "LiveIntent",
  owner: "Zeta Global",
  endpoints: [
    {
      hosts: ["b-code.liadm.com", "d-code.liadm.com"],
      path: /^\/[\w.-]+\.js$/,
      purpose: "data-broker",
    },
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
    aid: { data: "campaign-id", meaning: "publisher" },
    duid: { data: "client-id", meaning: "id of the browser (_li_dcdm_c and _lc2_fpi cookies)" },
    pu: { data: "page-url", meaning: "address of the page" },
    refr: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://support.liveintent.com/hc/en-us",
  fix: "Take LiveIntent's LiveTags out of the template, and its tag and the liveIntentId module out of the page",
  examples: {
    tracks: [
      "https://b-code.liadm.com/lc2.min.js",
      "https://b-code.liadm.com/a-01ab/sync-container",
      "https://rp.liadm.com/j?aid=a-01ab&duid=0f1e2d3c4b5a&tna=v3&pu=https%3A%2F%2Fexample.org%2F",
      "https://rp.liadm.com/p?duid=0f1e2d3c4b5a",
      "https://li.news.example.com/imp?s=123456789&sz=1x1&li=MORNING&m=0f1e2d3c4b5a69788796a5b4c3d2e1f0&p=abc123&e=&sh=&sh2=",
      "https://li.news.example.com/click?s=123456789&sz=1x1&li=MORNING&m=0f1e2d3c4b5a69788796a5b4c3d2e1f0&p=abc123",
    ],
    harmless: ["https://privacy.liadm.com/api-guide", "https://www.liveintent.com/"],
  },
} satisfies Tracker;
