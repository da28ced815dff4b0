import type { Tracker } from "../tracker.ts";

const hosts = [
  "acblnk.com",
  "acemlna.com",
  "acemlnb.com",
  "acemlnc.com",
  "acemlnd.com",
  "activehosted.com",
  "emlnk.com",
  "emlnk1.com",
  "emlnk9.com",
] as const;

export const activecampaign = {
  id: "activecampaign",
  name: "ActiveCampaign",
  owner: "ActiveCampaign",
  endpoints: [
    { hosts, path: /^\/lt\.php$/, query: ["l"], purpose: "email-open" },
    { hosts, path: /^\/(?:lt\.php|Prod\/link-tracker)$/, purpose: "email-click" },
    { hosts: ["trackcmp.net"], purpose: "analytics" },
    { hosts: ["diffuser-cdn.app-us1.com", "prism.app-us1.com"], purpose: "analytics" },
    { path: /^\/lt\.php$/, query: ["s", "i", "l"], purpose: "email-open" },
    { path: /^\/lt\.php$/, query: ["s", "i"], purpose: "email-click" },
  ],
  parameters: {
    s: { data: "recipient-id", meaning: "hash that stands for the recipient of this mailing" },
    i: { data: "campaign-id", meaning: "numbers of the campaign, the message and the link" },
    l: { data: "event", meaning: "open" },
    x: { data: "recipient-id", meaning: "encrypted: the mailing, its recipient and the link" },
    redirectUrl: { data: "page-url", meaning: "base64: where the link leads" },
    account: { data: "other-id", meaning: "the sender's account" },
    actid: { data: "other-id", meaning: "the sender's account" },
    e: { data: "email-address", meaning: "the reader's address, once the site knows it" },
    u: { data: "page-url", meaning: "page that is read" },
    r: { data: "referrer", meaning: "page that led here" },
    iat: { data: "event", meaning: "time when the link was made" },
    sig: { data: "other-id", meaning: "signature over the others" },
    a: { data: "other-id", meaning: "the sender's account" },
    event: { data: "event", meaning: "name of the event" },
    visit: { data: "email-address", meaning: "the reader's address, as JSON" },
    "visit.email": { data: "email-address", meaning: "the reader's address" },
  },
  reference: "https://help.activecampaign.com/hc/en-us/articles/218788707",
  fix: "Campaign's summary: switch off open tracking and link tracking",
  examples: {
    tracks: [
      "https://example.activehosted.com/lt.php?s=0f1e2d3c4b5a69788796a5b4c3d2e1f0&i=12A34A5A678&l=open",
      "https://example.activehosted.com/lt.php?s=0f1e2d3c4b5a69788796a5b4c3d2e1f0&i=12A34A5A678",
      "https://example.lt.acemlna.com/Prod/link-tracker?redirectUrl=aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20v&sig=aBcDeF&iat=1700000000&a=%7C%7C12345%7C%7C&account=example.activehosted.com",
      "https://trackcmp.net/visit?actid=12345&e=&r=&u=https%3A%2F%2Fwww.example.com%2F",
      "https://prism.app-us1.com/?a=12345&u=https%3A%2F%2Fwww.example.com%2F",
      "https://mail.example.com/lt.php?s=0f1e2d3c4b5a69788796a5b4c3d2e1f0&i=12A34A5A678&l=open",
      "https://mail.example.com/lt.php?s=0f1e2d3c4b5a69788796a5b4c3d2e1f0&i=12A34A5A678",
    ],
    harmless: [
      "https://content.app-us1.com/0f1e2/2026/03/01/logo.png",
      "https://www.activecampaign.com/email-marketing",
    ],
  },
} satisfies Tracker;
