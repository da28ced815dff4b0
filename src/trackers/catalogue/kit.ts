import type { Tracker } from "../tracker.ts";

const domains = [
  "convertkit-mail.com",
  "convertkit-mail2.com",
  "convertkit-mail3.com",
  "convertkit-mail4.com",
  "convertkit-mail5.com",
  "convertkit-mail6.com",
  "kit-mail.com",
  "kit-mail1.com",
  "kit-mail2.com",
  "kit-mail3.com",
  "kit-mail4.com",
  "kit-mail5.com",
  "kit-mail6.com",
] as const;

export const kit = {
  id: "kit",
  name: "Kit (ConvertKit)",
  owner: "Kit",
  endpoints: [
    {
      hosts: domains.map((domain) => `open.${domain}`),
      path: /^\/(?<recipient>[\w-]+)/,
      purpose: "email-open",
    },
    {
      hosts: domains.map((domain) => `click.${domain}`),
      path: /^\/(?<recipient>[\w-]+)(?:\/[\w-]+\/(?<target>aHR0c[\w=-]+))?/,
      purpose: "email-click",
    },
    { hosts: domains, path: /^\/o\/(?<recipient>[\w-]+)/, purpose: "email-open" },
  ],
  parameters: {
    recipient: { data: "recipient-id", meaning: "this mailing to this subscriber" },
    target: { data: "page-url", meaning: "base64: where the link leads" },
  },
  reference: "https://help.kit.com/en/articles/2502638-how-to-view-your-email-broadcast-reports",
  fix: "Settings, Email: switch off open tracking and click tracking",
  examples: {
    tracks: [
      "https://open.convertkit-mail2.com/0vu1a2b3c4d5e6f7g8h9",
      "https://click.convertkit-mail2.com/0vu1a2b3c4d5e6f7g8h9/abcd1234efgh5678/aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20v",
      "https://app.convertkit-mail.com/o/0vu1a2b3c4d5e6f7g8h9",
    ],
    harmless: [
      "https://embed.filekitcdn.com/e/0f1e2d3c4b5a/logo.png",
      "https://unsubscribe.convertkit-mail2.com/0vu1a2b3c4d5e6f7g8h9",
      "https://kit.com/features",
    ],
  },
} satisfies Tracker;
