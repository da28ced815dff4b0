import type { Tracker } from "../tracker.ts";

export const dynamicYield = {
  id: "dynamic-yield",
  name: "Dynamic Yield",
  owner: "Mastercard",
  endpoints: [
    {
      hosts: [
        "async-px.dynamicyield.com",
        "async-px-eu.dynamicyield.com",
        "px.dynamicyield.com",
        "px-eu.dynamicyield.com",
      ],
      purpose: "ab-testing",
    },
    {
      hosts: [
        "st.dynamicyield.com",
        "st-eu.dynamicyield.com",
        "rcom.dynamicyield.com",
        "rcom-eu.dynamicyield.com",
      ],
      purpose: "ab-testing",
    },
    {
      hosts: ["cdn.dynamicyield.com", "cdn-eu.dynamicyield.com"],
      path: /^\/api\//,
      purpose: "ab-testing",
    },
  ],
  reference: "https://support.dynamicyield.com/hc/en-us",
  fix: "Remove the Dynamic Yield scripts, or run them in active consent mode",
  examples: {
    tracks: [
      "https://async-px.dynamicyield.com/uia?cnst=1&_=1700000000000",
      "https://st.dynamicyield.com/st?sec=1234567",
      "https://cdn.dynamicyield.com/api/1234567/api_dynamic.js",
    ],
    harmless: [
      "https://www.dynamicyield.com/",
      "https://cdn.dynamicyield.com/images/1234567/0f1e2d3c__banner.jpg",
    ],
  },
} satisfies Tracker;
