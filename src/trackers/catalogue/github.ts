import type { Tracker } from "../tracker.ts";

export const github = {
  id: "github",
  name: "GitHub",
  owner: "GitHub",
  endpoints: [
    {
      hosts: ["github.com"],
      path: /^\/notifications\/beacon\/(?<message>[^/]+)$/,
      purpose: "email-open",
    },
    {
      hosts: ["collector.github.com", "api.github.com"],
      path: /^\/(?:github\/collect|_private\/browser\/stats)$/,
      purpose: "analytics",
    },
  ],
  parameters: {
    message: { data: "message-id", meaning: "id of this notification to this reader" },
  },
  reference:
    "https://docs.github.com/en/account-and-profile/managing-subscriptions-and-notifications-on-github/setting-up-notifications/configuring-notifications",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://github.com/notifications/beacon/AAAAEXAMPLETOKEN.gif",
      "https://collector.github.com/github/collect",
    ],
    harmless: [
      "https://github.com/example/example",
      "https://github.com/notifications",
      "https://avatars.githubusercontent.com/u/1?v=4",
    ],
  },
} satisfies Tracker;
