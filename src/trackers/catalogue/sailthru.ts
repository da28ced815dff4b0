import type { Tracker } from "../tracker.ts";

export const sailthru = {
  id: "sailthru",
  name: "Sailthru",
  owner: "Zeta Global",
  endpoints: [
    {
      hosts: ["ak.sail-horizon.com", "horizon.sailthru.com", "api.sail-personalize.com"],
      purpose: "analytics",
    },
    {
      path: /^\/img\/(?<recipient>[0-9a-z]{20,36})\.[0-9a-z]{1,8}\/[0-9a-f]{8}\.gif$/,
      purpose: "email-open",
    },
    {
      path: /^\/click\/(?<campaign>\d{4,12}\.\d{1,8})\/(?<target>aHR0c[\w=-]{8,})\/(?<recipient>[0-9a-z]{20,36})/,
      purpose: "email-click",
    },
  ],
  parameters: {
    recipient: { data: "recipient-id", meaning: "id of the recipient's profile" },
    campaign: { data: "message-id", meaning: "the campaign and this one message" },
    target: { data: "page-url", meaning: "base64: where the link leads" },
  },
  reference: "https://getstarted.meetmarigold.com/engagebysailthru/Content/home.htm",
  fix: "Template's settings: switch off open tracking and link tracking",
  examples: {
    tracks: [
      "https://ak.sail-horizon.com/spm/spm.v1.min.js",
      "https://link.news.example.com/img/0f1e2d3c4b5a697887960a1babcde.7na/0a1b2c3d.gif",
      "https://link.news.example.com/click/21734567.12345/aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20v/0f1e2d3c4b5a697887960a1bBd0f1e2d3",
    ],
    harmless: [
      "https://media.sailthru.com/composer/images/sailthru-prod-abc/logo.png",
      "https://link.news.example.com/view/0f1e2d3c4b5a697887960a1babcde.7na/0a1b2c3d",
    ],
  },
} satisfies Tracker;
