import type { Tracker } from "../tracker.ts";

export const microsoftDynamics = {
  id: "microsoft-dynamics",
  name: "Microsoft Dynamics 365 Customer Insights",
  owner: "Microsoft",
  endpoints: [
    { hosts: ["svc.dynamics.com"], path: /^\/t\/i\//, purpose: "email-open" },
    { hosts: ["svc.dynamics.com"], path: /^\/t\/r\//, purpose: "email-click" },
    {
      hosts: ["mkt.dynamics.com"],
      path: /^\/api\/orgs\/(?<organisation>[^/]+)\/r\//,
      purpose: "email-click",
    },
    { hosts: ["svc.dynamics.com"], path: /^\/t\/w/, purpose: "analytics" },
  ],
  parameters: {
    organisation: { data: "campaign-id", meaning: "sender's organisation" },
    msdynmkt_target: { data: "page-url", meaning: "where the click leads, as JSON" },
  },
  reference: "https://learn.microsoft.com/en-us/dynamics365/customer-insights/journeys/",
  fix: "Switch off tracking in the mail's settings",
  examples: {
    tracks: [
      "https://0123456789abcdef0123456789abcdef.svc.dynamics.com/t/i/exampleToken/",
      "https://0123456789abcdef0123456789abcdef.svc.dynamics.com/t/r/exampleToken",
      "https://0123456789abcdef0123456789abcdef.svc.dynamics.com/t/w",
      "https://public-eur.mkt.dynamics.com/api/orgs/01234567-89ab-cdef-0123-456789abcdef/r/exampleToken?msdynmkt_target=%7B%7D",
    ],
    harmless: ["https://dynamics.microsoft.com/", "https://example.crm.dynamics.com/main.aspx"],
  },
} satisfies Tracker;
