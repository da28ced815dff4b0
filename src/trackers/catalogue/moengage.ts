import type { Tracker } from "../tracker.ts";

export const moengage = {
  id: "moengage",
  name: "MoEngage",
  owner: "MoEngage",
  endpoints: [
    {
      hosts: ["moengage.com"],
      path: /^\/(?:v\d\/sdk|v\d\/web|webpush\/|release\/|v1\/integrations\/track)/,
      purpose: "analytics",
    },
    { path: /^\/v1\/emailclick$/, query: ["em"], purpose: "email-click" },
  ],
  parameters: {
    em: { data: "email-address", meaning: "the recipient's address" },
    user_id: { data: "recipient-id", meaning: "id of the recipient, encrypted" },
    cid: { data: "campaign-id", meaning: "the campaign" },
    rlink: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://help.moengage.com/hc/en-us",
  fix: "Email settings: switch off open tracking and click tracking",
  examples: {
    tracks: [
      "https://cdn.moengage.com/webpush/moe_webSdk.min.latest.js",
      "https://links.example.com/v1/emailclick?em=ann%40example.org&user_id=12345&d=abc&cid=0f1e2d3c4b5a&ut=l&rlink=https%3A%2F%2Fwww.example.com%2F",
    ],
    harmless: ["https://image.moengage.com/example/0f1e2d3c-logo.png", "https://www.moengage.com/"],
  },
} satisfies Tracker;
