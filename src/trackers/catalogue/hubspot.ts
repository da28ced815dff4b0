import type { Tracker } from "../tracker.ts";

const hosts = [
  "hs-email.click",
  "hubspotemail.net",
  "hubspotfree.net",
  "hubspotlinks.com",
  "hubspotlinksfree.com",
  "hubspotlinksstarter.com",
  "hubspotstarter.net",
] as const;

export const hubspot = {
  id: "hubspot",
  name: "HubSpot",
  owner: "HubSpot",
  endpoints: [
    {
      hosts,
      path: /^\/(?:e\dt\/)?(?:[A-Z]to\/[^/]*\/[^/]*|t?o)\/(?<token>[^/]+)/,
      purpose: "email-open",
    },
    {
      hosts,
      path: /^\/(?:e\dt\/)?(?:[A-Z]tc\/[^/]*\/[^/]*|t?c|sc2)\/(?<token>[^/]+)/,
      purpose: "email-click",
    },
    {
      hosts: ["track.hubspot.com", "track-eu1.hubspot.com", "track-na2.hubspot.com"],
      path: /^\/__pt[a-z]\.gif$/,
      purpose: "analytics",
    },
    {
      hosts: [
        "hs-analytics.net",
        "hs-scripts.com",
        "hsadspixel.net",
        // Reads forms that are not HubSpot's own.
        "hscollectedforms.net",
      ],
      purpose: "analytics",
    },
    {
      path: /^\/(?:e\dt\/)?[A-Z]to\/[^/]{2,12}\/[\w-]{6,12}\/(?<token>[\w-]{20,})/,
      purpose: "email-open",
    },
    {
      path: /^\/(?:e\dt\/)?[A-Z]tc\/[^/]{2,12}\/[\w-]{6,12}\/(?<token>[\w-]{20,})/,
      purpose: "email-click",
    },
    { path: /^\/[es]\dt\/t?o\/(?:\d\/)?(?<token>[\w*@-]{20,})/, purpose: "email-open" },
    { path: /^\/[es]\dt\/(?:t?c|sc2)\/(?:\d\/)?(?<token>[\w*@+-]{20,})/, purpose: "email-click" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encoded: the mail, its recipient and the link" },
    a: { data: "other-id", meaning: "the sender's account" },
    vi: { data: "client-id", meaning: "id of the visitor, kept in a cookie" },
    nc: { data: "event", meaning: "whether the cookie is new" },
    pu: { data: "page-url", meaning: "page that is read" },
    t: { data: "page-title", meaning: "title of the page" },
    r: { data: "referrer", meaning: "page that led here" },
    sd: { data: "screen-size", meaning: "size of the screen" },
    ln: { data: "language", meaning: "language of the browser" },
    u: { data: "client-id", meaning: "visitor and visits (__hstc cookie)" },
    b: { data: "client-id", meaning: "session (__hssc cookie)" },
    __hstc: { data: "client-id", meaning: "visitor, first and last visits" },
    __hssc: { data: "client-id", meaning: "session and its page views" },
    __hsfp: { data: "client-id", meaning: "fingerprint of the browser" },
    _hsenc: { data: "recipient-id", meaning: "encrypted: the recipient of the mail" },
    _hsmi: { data: "campaign-id", meaning: "the mailing" },
    hutk: { data: "client-id", meaning: "id of the visitor (hubspotutk cookie)" },
    i: {
      data: "email-address",
      meaning: "what the site told of the visitor, the address above all",
    },
    rcu: { data: "page-url", meaning: "address of the page" },
    ccu: { data: "page-url", meaning: "canonical address of the page" },
    cd: { data: "screen-size", meaning: "colours of the screen" },
    ct: { data: "event", meaning: "kind of page" },
    cpi: { data: "campaign-id", meaning: "page at HubSpot" },
    cts: { data: "open-time", meaning: "time of the visit" },
    bfp: { data: "client-id", meaning: "fingerprint of the browser" },
    v: { data: "campaign-id", meaning: "version of the script" },
  },
  reference:
    "https://knowledge.hubspot.com/marketing-email/analyze-your-marketing-email-campaign-performance",
  fix: "Settings, Marketing, Email, Tracking: switch off tracking of opens and clicks",
  examples: {
    tracks: [
      "https://d1a2b304.na1.hubspotlinks.com/Cto/5F+113/d1a2B304/VaBcDe12-fGhIjKlMn0pQrSt34U",
      "https://d1a2b304.na1.hubspotlinks.com/Ctc/5F+113/d1a2B304/VaBcDe12-fGhIjKlMn0pQrSt34U",
      "https://track.hubspot.com/__ptq.gif?k=1&sd=1920x1080&ln=en-us&a=1234567&pu=https%3A%2F%2Fwww.example.com%2F&t=Welcome&vi=0f1e2d3c4b5a69788796a5b4c3d2e1f0&nc=true",
      "https://js.hs-analytics.net/analytics/1700000000000/1234567.js",
      "https://email.example.com/e3t/Cto/5F+113/d1a2B304/VaBcDe12-fGhIjKlMn0pQrSt34U",
      "https://email.example.com/e3t/Ctc/5F+113/d1a2B304/VaBcDe12-fGhIjKlMn0pQrSt34U",
      "https://email.example.com/e2t/to/VaBcDe12-fGhIjKlMn0pQrSt34U",
      "https://t.sidekickopen01.com/s3t/c/5/f18aBcDeFgHiJkLmNoPqRsTuVwXyZ012",
      "https://email.example.com/e2t/tc/VaBcDe12-fGhIjKlMn0pQrSt34U",
      "https://js-eu1.hscollectedforms.net/collectedforms.js",
    ],
    harmless: [
      "https://1234567.fs1.hubspotusercontent-na1.net/hubfs/1234567/logo.png",
      "https://www.hubspot.com/products/marketing/email",
    ],
  },
} satisfies Tracker;
