import type { Tracker } from "../tracker.ts";

export const marketo = {
  id: "marketo",
  name: "Marketo Engage",
  owner: "Adobe",
  endpoints: [
    { hosts: ["mktoresp.com"], path: /^\/webevents\//, purpose: "analytics" },
    { hosts: ["munchkin.marketo.net"], purpose: "analytics" },
    { path: /^\/trk$/, query: ["t", "mid"], purpose: "email-open" },
  ],
  parameters: {
    t: { data: "event", meaning: "1 for an open" },
    mid: { data: "recipient-id", meaning: "base64: the account, the mailing and the recipient" },
    _mchId: { data: "other-id", meaning: "the sender's account" },
    _mchTk: { data: "client-id", meaning: "id of the visitor, kept in a cookie" },
    _mchHo: { data: "page-url", meaning: "host of the page" },
    _mchRu: { data: "page-url", meaning: "path of the page" },
    _mchRe: { data: "referrer", meaning: "page that led here" },
  },
  reference:
    "https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/email-marketing/general/functions-in-the-editor/disable-tracking-for-an-email-link",
  fix: "Email settings: tick 'Disable open tracking', and 'Do not track' on each link",
  examples: {
    tracks: [
      "https://123-abc-456.mktoresp.com/webevents/visitWebPage?_mchNc=1700000000000&_mchCn=&_mchId=123-ABC-456&_mchTk=_mch-example.com-1700000000000-12345&_mchHo=www.example.com&_mchRu=%2Fwelcome",
      "https://munchkin.marketo.net/163/munchkin.js",
      "https://email.example.com/trk?t=1&mid=MTIzLUFCQy00NTY6MTIzNDo1Njc4OjkwMTI6MDozNDU2OjE6MA%3D%3D",
    ],
    harmless: [
      "https://business.adobe.com/products/marketo.html",
      "https://app-sj01.marketo.com/images/logo.png",
    ],
  },
} satisfies Tracker;
