import type { Tracker } from "../tracker.ts";

export const amazonSes = {
  id: "amazon-ses",
  name: "Amazon SES",
  owner: "Amazon",
  endpoints: [
    {
      hosts: ["awstrack.me"],
      path: /^\/[CI]{0,2}I0\/(?<message>[0-9a-f-]+)\//,
      purpose: "email-open",
    },
    {
      hosts: ["awstrack.me"],
      path: /^\/C?L0\/(?<target>[^/]+)\/\d+\/(?<message>[0-9a-f-]+)\//,
      purpose: "email-click",
    },
    { path: /^\/C?I0\/(?<message>[0-9a-f]{16}-[0-9a-f-]{36}-000000)\//, purpose: "email-open" },
    {
      path: /^\/C?L0\/(?<target>[^/]+)\/\d+\/(?<message>[0-9a-f]{16}-[0-9a-f-]{36}-000000)\//,
      purpose: "email-click",
    },
  ],
  parameters: {
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
    target: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://docs.aws.amazon.com/ses/latest/dg/configure-custom-open-click-domains.html",
  fix: "Configuration set: take opens and clicks out of the event destinations, or mark a link with ses:no-track",
  examples: {
    tracks: [
      "https://abc123de.r.us-east-1.awstrack.me/I0/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
      "https://abc123de.r.us-east-1.awstrack.me/L0/https:%2F%2Fwww.example.com%2F/1/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
      "https://track.example.com/CI0/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
      "https://track.example.com/CL0/https:%2F%2Fwww.example.com%2F/1/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
    ],
    harmless: [
      "https://aws.amazon.com/ses/",
      "https://example.s3.amazonaws.com/newsletter/logo.png",
    ],
  },
} satisfies Tracker;
