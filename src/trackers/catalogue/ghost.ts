import type { Tracker } from "../tracker.ts";

export const ghost = {
  id: "ghost",
  name: "Ghost",
  owner: "the sender",
  endpoints: [
    {
      path: /^\/r\/(?<link>[0-9a-f]{8})$/,
      search: /^m=(?<member>[0-9a-f]{8}-[0-9a-f-]{27})/,
      purpose: "email-click",
    },
  ],
  parameters: {
    m: { data: "recipient-id", meaning: "id of the member" },
    member: { data: "recipient-id", meaning: "id of the member" },
    link: { data: "other-id", meaning: "the link" },
  },
  reference: "https://ghost.org/help/email-newsletters/",
  fix: "Settings, Analytics: switch off 'Newsletter opens' and 'Newsletter clicks'",
  examples: {
    tracks: ["https://blog.example.com/r/0f1e2d3c?m=11111111-2222-3333-4444-555555555555"],
    harmless: [
      "https://blog.example.com/content/images/2026/03/logo.png",
      "https://ghost.org/help/email-newsletters/",
    ],
  },
} satisfies Tracker;
