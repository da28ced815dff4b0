import type { Tracker } from "../tracker.ts";

export const loops = {
  id: "loops",
  name: "Loops",
  owner: "Loops",
  endpoints: [
    {
      hosts: ["c.vialoops.com", "o.vialoops.com"],
      path: /^\/CI0\/(?<message>[0-9a-f-]+)/,
      purpose: "email-open",
    },
    {
      hosts: ["c.vialoops.com", "o.vialoops.com"],
      path: /^\/CL0\/(?<target>[^/]+)\/\d+\/(?<message>[0-9a-f-]+)/,
      purpose: "email-click",
    },
  ],
  parameters: {
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
    target: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://loops.so/docs",
  fix: "Settings, Sending: switch off open and click tracking",
  examples: {
    tracks: [
      "https://c.vialoops.com/CI0/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
      "https://c.vialoops.com/CL0/https:%2F%2Fwww.example.com%2F/1/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
    ],
    harmless: ["https://images.vialoops.com/aaaabbbbcccc/ddddeeeeffff.png", "https://loops.so/"],
  },
} satisfies Tracker;
