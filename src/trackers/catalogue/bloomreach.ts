import type { Tracker } from "../tracker.ts";

export const bloomreach = {
  id: "bloomreach",
  name: "Bloomreach Engagement (Exponea)",
  owner: "Bloomreach",
  endpoints: [
    {
      hosts: ["exponea.com"],
      path: /^\/(?:[\w-]{1,60}\/)?e\/(?<token>\.?eJ[\w.-]{10,})\/open$/,
      purpose: "email-open",
    },
    {
      hosts: ["exponea.com"],
      path: /^\/(?:[\w-]{1,60}\/)?e\/(?<token>\.?eJ[\w.-]{10,})\/click$/,
      purpose: "email-click",
    },
    {
      hosts: ["exponea.com"],
      path: /^\/(?:js\/exponea|bulk$|track|managed-tags|campaigns\/|webxp\/)/,
      purpose: "customer-data",
    },
    { path: /^\/[\w-]{1,60}\/e\/(?<token>\.eJ[\w.-]{20,})\/open$/, purpose: "email-open" },
    { path: /^\/[\w-]{1,60}\/e\/(?<token>\.eJ[\w.-]{20,})\/click$/, purpose: "email-click" },
  ],
  parameters: {
    token: {
      data: "recipient-id",
      meaning: "compressed: the campaign, its recipient and the link",
    },
  },
  reference: "https://documentation.bloomreach.com/engagement/docs/email-campaigns",
  fix: "Campaign's settings: switch off open tracking and link tracking",
  examples: {
    tracks: [
      "https://cdn.eu1.exponea.com/example-prod/e/.eJwaBcDeFgHiJkLmNoPqRs.tUvWxYz012/open",
      "https://cdn.eu1.exponea.com/example-prod/e/.eJwaBcDeFgHiJkLmNoPqRs.tUvWxYz012/click",
      "https://api.eu1.exponea.com/js/exponea.min.js",
      "https://cdn.example.com/example-prod/e/.eJwaBcDeFgHiJkLmNoPqRs.tUvWxYz012/open",
      "https://cdn.example.com/example-prod/e/.eJwaBcDeFgHiJkLmNoPqRs.tUvWxYz012/click",
    ],
    harmless: [
      "https://cdn.eu1.exponea.com/example-prod/e/original/11111111-2222-3333-4444-555555555555",
      "https://www.bloomreach.com/en/products/engagement",
    ],
  },
} satisfies Tracker;
