import type { Tracker } from "../tracker.ts";

export const cj = {
  id: "cj",
  name: "CJ Affiliate",
  owner: "Publicis",
  endpoints: [
    {
      hosts: ["awltovhc.com", "ftjcfx.com", "lduhtrp.net", "tqlkg.com", "yceml.net"],
      path: /^\/(?:image|placeholder)-/,
      purpose: "advertising",
    },
    {
      hosts: [
        "anrdoezrs.net",
        "dpbolvw.net",
        "jdoqocy.com",
        "kqzyfj.com",
        "tkqlhce.com",
        "qksrv.net",
        "emjcd.com",
      ],
      purpose: "affiliate",
    },
    { hosts: ["mczbf.com"], path: /^\/tags\/(?<tag>\d+)\/tag\.js$/, purpose: "affiliate" },
  ],
  parameters: {
    sid: { data: "other-id", meaning: "set by the partner" },
    url: { data: "page-url", meaning: "where the click leads" },
    tag: { data: "campaign-id", meaning: "advertiser's tag" },
    CID: { data: "campaign-id", meaning: "advertiser" },
    TYPE: { data: "event", meaning: "kind of sale" },
    OID: { data: "purchase", meaning: "id of the order" },
    AMOUNT: { data: "purchase", meaning: "amount" },
    CURRENCY: { data: "purchase", meaning: "currency" },
    cjevent: { data: "client-id", meaning: "id of the click" },
    CJEVENT: { data: "client-id", meaning: "id of the click" },
  },
  reference: "https://developers.cj.com/",
  fix: "Remove CJ's Universal Tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://www.mczbf.com/tags/123456789012/tag.js",
      "https://www.emjcd.com/u?CID=123456&TYPE=987&OID=42&AMOUNT=9.99&CURRENCY=EUR&cjevent=0f1e2d3c",
      "https://www.ftjcfx.com/image-1234567-7654321",
      "https://www.anrdoezrs.net/click-1234567-7654321?sid=abc",
    ],
    harmless: ["https://www.cj.com/", "https://developers.cj.com/"],
  },
} satisfies Tracker;
