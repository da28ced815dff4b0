import type { Tracker } from "../tracker.ts";

export const shopifyEmail = {
  id: "shopify-email",
  name: "Shopify Email",
  owner: "Shopify",
  endpoints: [
    { path: /^\/_t\/open\/(?<token>[\w-]{8,})/, purpose: "email-open" },
    { path: /^\/_t\/c\/(?<token>A\d{7}-[0-9A-F-]{16,})/, purpose: "email-click" },
    { path: /^\/_t\/c\/v3\/(?<token>[\w%+=.-]{20,})/, purpose: "email-click" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "this mailing to this customer" },
    en: { data: "recipient-id", meaning: "encrypted: the mailing and its recipient" },
    l: { data: "other-id", meaning: "encrypted: the link" },
  },
  reference:
    "https://help.shopify.com/en/manual/promoting-marketing/create-marketing/shopify-email",
  fix: "Take {{ open_tracking_block }} out of the template",
  examples: {
    tracks: [
      "https://shop.example.com/_t/open/A1000001-0123456789ABCDEF-01234567?en=aBcDeF%2BgHiJkLmNoPqRsTu",
      "https://shop.example.com/_t/c/A1000001-0123456789ABCDEF-01234567?l=aBcDeFgHiJkLmNoP",
      "https://shop.example.com/_t/c/v3/aBcD3fGh1jKlMn0pQrStUvWxYz0123456789",
    ],
    harmless: [
      "https://cdn.shopify.com/shopify-email/aaaabbbbccccdddd.png",
      "https://shop.example.com/products/shirt",
    ],
  },
} satisfies Tracker;
