import type { Tracker } from "../tracker.ts";

export const refersion = {
  id: "refersion",
  name: "Refersion",
  owner: "Refersion",
  endpoints: [
    {
      hosts: ["refersion.com"],
      path: /^\/tracker\/v\d\/(?<key>pub_\w+)\.js$/,
      purpose: "affiliate",
    },
    { hosts: ["refersion.com"], path: /^\/(?:tracker\/|c\/)/, purpose: "affiliate" },
  ],
  parameters: {
    key: { data: "campaign-id", meaning: "site's account" },
    k: { data: "campaign-id", meaning: "site's account" },
    ci: { data: "other-id", meaning: "id of the cart" },
  },
  reference: "https://support.refersion.com/",
  fix: "Remove the Refersion script from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://www.refersion.com/tracker/v3/pub_0f1e2d3c4b5a.js",
      "https://www.refersion.com/tracker/magento?k=pub_0f1e2d3c&ci=42",
    ],
    harmless: ["https://www.refersion.com/", "https://support.refersion.com/"],
  },
} satisfies Tracker;
