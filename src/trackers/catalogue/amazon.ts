import type { Tracker } from "../tracker.ts";

const SHOPS = [
  "amazon.com",
  "amazon.de",
  "amazon.co.uk",
  "amazon.fr",
  "amazon.it",
  "amazon.es",
  "amazon.nl",
  "amazon.pl",
  "amazon.se",
  "amazon.ca",
  "amazon.com.br",
  "amazon.com.mx",
  "amazon.com.au",
  "amazon.co.jp",
  "amazon.in",
];

export const amazon = {
  id: "amazon",
  name: "Amazon",
  owner: "Amazon",
  endpoints: [
    // Clicks of older mails, too, went through r.html; T tells which.
    { hosts: SHOPS, path: /^\/gp\/r\.html$/, query: ["M"], purpose: "email-open" },
    { hosts: SHOPS, path: /^\/gp\/f\.html$/, query: ["M"], purpose: "email-click" },
    {
      hosts: ["s.amazon-adsystem.com"],
      path: /^\/(?:ecm3|dcm|v3\/pr)$/,
      purpose: "data-broker",
    },
    {
      hosts: ["c.amazon-adsystem.com"],
      path: /^\/(?:aax2\/apstag|aat\/amzn)\.js$/,
      purpose: "advertising",
    },
    { hosts: ["amazon-adsystem.com"], purpose: "advertising" },
  ],
  parameters: {
    M: { data: "message-id", meaning: "id of the message" },
    T: { data: "event", meaning: "opened (O) or clicked (C)" },
    ex: { data: "campaign-id", meaning: "partner" },
    id: { data: "client-id", meaning: "a partner's id of the browser" },
    u: { data: "page-url", meaning: "address of the page" },
    pr: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://www.amazon.com/gp/help/customer/display.html?nodeId=GX7NJQ4ZB8MHFRNJ",
  fix: "On a website, take the Amazon Ad Tag and apstag.js out of the page",
  examples: {
    tracks: [
      "https://s.amazon-adsystem.com/ecm3?ex=example.org&id=0f1e2d3c4b5a",
      "https://c.amazon-adsystem.com/aax2/apstag.js",
      "https://c.amazon-adsystem.com/aat/amzn.js",
      "https://www.amazon.de/gp/r.html?C=ABC&K=DEF&M=urn:rtn:msg:20260101000000example&R=GHI&T=O",
      "https://www.amazon.co.uk/gp/f.html?C=ABC&K=DEF&M=urn:rtn:msg:20260101000000example&R=GHI&T=C",
      "https://s.amazon-adsystem.com/iu3?d=example.org",
    ],
    harmless: [
      "https://www.amazon.com/dp/B000000000",
      "https://m.media-amazon.com/images/G/01/logo.png",
    ],
  },
} satisfies Tracker;
