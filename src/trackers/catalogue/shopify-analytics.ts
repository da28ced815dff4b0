import type { Tracker } from "../tracker.ts";

export const shopifyAnalytics = {
  id: "shopify-analytics",
  name: "Shopify Analytics",
  owner: "Shopify",
  endpoints: [
    { hosts: ["monorail-edge.shopifysvc.com"], purpose: "analytics" },
    // Shops send it to their own host.
    { path: /^\/\.well-known\/shopify\/monorail\//, purpose: "analytics" },
  ],
  reference: "https://help.shopify.com/en/manual/reports-and-analytics",
  fix: "Shop's settings, Customer privacy: collect data after consent only",
  examples: {
    tracks: [
      "https://monorail-edge.shopifysvc.com/unstable/produce_batch",
      "https://shop.example.org/.well-known/shopify/monorail/unstable/produce_batch",
    ],
    harmless: [
      "https://cdn.shopify.com/s/files/1/0001/0002/files/logo.png",
      "https://shop.example.org/products/shirt",
    ],
  },
} satisfies Tracker;
