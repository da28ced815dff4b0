import type { Tracker } from "../tracker.ts";

export const atlassian = {
  id: "atlassian",
  name: "Atlassian",
  owner: "Atlassian",
  endpoints: [
    {
      hosts: ["bitbucket.org"],
      path: /^\/account\/notifications\/mark-read\//,
      purpose: "email-open",
    },
    {
      hosts: ["as.atlassian.com", "api-private.atlassian.com"],
      path: /^\/(?:gasv3\/)?api\/v1\/(?:batch|track)$/,
      purpose: "analytics",
    },
  ],
  reference: "https://www.atlassian.com/legal/cookies",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://bitbucket.org/account/notifications/mark-read/0123456789abcdef",
      "https://as.atlassian.com/api/v1/batch",
    ],
    harmless: ["https://bitbucket.org/example/example", "https://www.atlassian.com/"],
  },
} satisfies Tracker;
