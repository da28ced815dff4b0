import type { Tracker } from "../tracker.ts";

const hosts = ["resend-clicks.com", "resend-clicks-a.com", "resend-links.com"] as const;

export const resend = {
  id: "resend",
  name: "Resend",
  owner: "Resend",
  endpoints: [
    { hosts, path: /^\/C?I0\/(?<message>[0-9a-f-]+)/, purpose: "email-open" },
    {
      hosts,
      path: /^\/C?L0\/(?<target>[^/]+)\/\d+\/(?<message>[0-9a-f-]+)/,
      purpose: "email-click",
    },
  ],
  parameters: {
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
    target: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://resend.com/docs/dashboard/domains/tracking",
  fix: "Domain's settings: switch off open tracking and click tracking",
  examples: {
    tracks: [
      "https://us-east-1.resend-clicks.com/CI0/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
      "https://us-east-1.resend-clicks.com/CL0/https:%2F%2Fwww.example.com%2F/1/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
    ],
    harmless: ["https://cdn.resend.com/brand/logo.png", "https://resend.com/docs/introduction"],
  },
} satisfies Tracker;
