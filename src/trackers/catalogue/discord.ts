import type { Tracker } from "../tracker.ts";

export const discord = {
  id: "discord",
  name: "Discord",
  owner: "Discord",
  endpoints: [
    {
      hosts: ["discord.com", "discordapp.com"],
      path: /^\/api\/(?:v\d+\/)?webhooks\/(?<webhook>\d+)\//,
      purpose: "email-open",
    },
    {
      hosts: ["discord.com", "discordapp.com"],
      path: /^\/api\/(?:v\d+\/)?science/,
      purpose: "analytics",
    },
  ],
  parameters: {
    webhook: { data: "campaign-id", meaning: "webhook of the sender" },
    content: { data: "event", meaning: "what is written to the sender" },
  },
  reference: "https://discord.com/developers/docs/resources/webhook",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://discord.com/api/webhooks/123456789012345678/example-token",
      "https://discord.com/api/v9/science",
    ],
    harmless: [
      "https://discord.com/invite/example",
      "https://cdn.discordapp.com/icons/1/example.png",
    ],
  },
} satisfies Tracker;
