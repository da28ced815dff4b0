import type { Tracker } from "../tracker.ts";

export const drip = {
  id: "drip",
  name: "Drip",
  owner: "Drip",
  endpoints: [
    {
      hosts: ["t.dripemail2.com", "t.dripemail3.com"],
      path: /^\/c\/(?<token>[\w.-]+)/,
      purpose: "email-click",
    },
    { hosts: ["t.dripemail2.com", "t.dripemail3.com"], purpose: "email-open" },
    { hosts: ["api.getdrip.com"], path: /^\/client\//, purpose: "analytics" },
    { hosts: ["tag.getdrip.com"], purpose: "analytics" },
  ],
  parameters: {
    token: {
      data: "message-id",
      meaning: "base64 JSON: the account, this one delivery and the link",
    },
    drip_account_id: { data: "other-id", meaning: "the sender's account" },
    visitor_uuid: { data: "client-id", meaning: "id of the visitor, kept in a cookie" },
    url: { data: "page-url", meaning: "page that is read" },
    referrer: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://help.drip.com/hc/en-us/articles/4415882494861",
  fix: "Account settings, Email: switch off open tracking and link tracking",
  examples: {
    tracks: [
      "https://t.dripemail2.com/c/eyJhY2NvdW50X2lkIjoiMTIzNDU2NyIsImRlbGl2ZXJ5X2lkIjoiMTIzNDU2Nzg5MCJ9",
      "https://t.dripemail2.com/o/eyJhY2NvdW50X2lkIjoiMTIzNDU2NyIsImRlbGl2ZXJ5X2lkIjoiMTIzNDU2Nzg5MCJ9",
      "https://api.getdrip.com/client/track?url=https%3A%2F%2Fwww.example.com%2F&visitor_uuid=0f1e2d3c4b5a69788796a5b4c3d2e1f0&drip_account_id=1234567&referrer=",
      "https://tag.getdrip.com/1234567.js",
    ],
    harmless: [
      "https://www.drip.com/features/email",
      "https://assets.drip.com/accounts/1234567/logo.png",
    ],
  },
} satisfies Tracker;
