import type { Tracker } from "../tracker.ts";

const subscriber = /^(?<subscriber>[0-9a-f]{4,10}(?:-[0-9a-f]{2,40}){4,8})/;
const hosts = ["exacttarget.com", "exct.net"] as const;

export const salesforceMarketingCloud = {
  id: "salesforce-marketing-cloud",
  name: "Salesforce Marketing Cloud",
  owner: "Salesforce",
  endpoints: [
    { hosts, path: /^\/open\.aspx$/i, search: /^(?<subscriber>[0-9a-f-]+)/, purpose: "email-open" },
    { hosts, path: /^\/$/, query: ["qs"], purpose: "email-click" },
    { hosts: ["igodigital.com"], path: /^\/c2\/(?<account>\d+)\//, purpose: "analytics" },
    { path: /^\/open\.aspx$/i, search: subscriber, purpose: "email-open" },
    { path: /^\/$/, search: /^qs=(?<link>[0-9a-f]{64,})/, purpose: "email-click" },
    { path: /^\/$/, search: /^qs=(?<link>eyJ[\w.-]{60,})/, purpose: "email-click" },
  ],
  parameters: {
    subscriber: {
      data: "recipient-id",
      meaning: "the account, the send job and the subscriber, in hex groups",
    },
    qs: { data: "recipient-id", meaning: "encrypted: the send job, the subscriber and the link" },
    link: { data: "recipient-id", meaning: "encrypted: the send job, the subscriber and the link" },
    d: { data: "campaign-id", meaning: "the send job's domain" },
    account: { data: "other-id", meaning: "the sender's account" },
    "payload.user_info.email": {
      data: "email-address",
      meaning: "the reader's address, once the site knows it",
    },
    "payload.user_info.*": { data: "profile", meaning: "what the site tells of the reader" },
    "payload.url": { data: "page-url", meaning: "address of the page" },
    "payload.title": { data: "page-title", meaning: "title of the page" },
    "payload.referrer": { data: "referrer", meaning: "page that led here" },
    "payload.item": { data: "purchase", meaning: "product that is viewed" },
    "payload.cart.*": { data: "purchase", meaning: "what lies in the cart" },
    "payload.search": { data: "form-input", meaning: "what was searched for" },
  },
  reference: "https://help.salesforce.com/s/articleView?id=mktg.mc_es_tracking.htm",
  fix: 'Send definition: clear \'Track clicks\'; take <custom name="opencounter" type="tracking"> out of the template',
  examples: {
    tracks: [
      "https://cl.s10.exct.net/open.aspx?ffcb10-fe10000000000001-fd20000000000002-fe30000000000003-ff400004-fe50000000000005&d=10001&bmt=0",
      "https://cl.s10.exct.net/?qs=0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
      "https://nova.collect.igodigital.com/c2/7001234/track_page_view?payload=%7B%7D",
      "https://click.mail.example.com/open.aspx?ffcb10-fe10000000000001-fd20000000000002-fe30000000000003-ff400004-fe50000000000005&d=10001&bmt=0",
      "https://click.mail.example.com/?qs=0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
      "https://click.mail.example.com/?qs=eyJkZWtJZCI6IjAwMDAwMDAwLTExMTEtMjIyMi0zMzMzLTQ0NDQ0NDQ0NDQ0NCIsImRla1ZlcnNpb24iOjF9",
    ],
    harmless: [
      "https://image.s10.exct.net/lib/fe30000000000003/m/1/logo.png",
      "https://www.salesforce.com/marketing/",
      "https://www.example.com/?qs=shoes",
    ],
  },
} satisfies Tracker;
