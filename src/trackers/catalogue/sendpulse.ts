import type { Tracker } from "../tracker.ts";

export const sendpulse = {
  id: "sendpulse",
  name: "SendPulse",
  owner: "SendPulse",
  endpoints: [
    { hosts: ["stat-pulse.com"], path: /^\/open\//, purpose: "email-open" },
    { hosts: ["stat-pulse.com"], path: /^\/(?:go|en|ru|pt)\//, purpose: "email-click" },
  ],
  reference: "https://sendpulse.com/knowledge-base/email-service",
  fix: "Campaign's settings: switch off open tracking and link tracking",
  examples: {
    tracks: [
      "https://s1234567.stat-pulse.com/open/0f1e2d/3c4b5a",
      "https://s1234567.stat-pulse.com/go/0f1e2d/3c4b5a",
    ],
    harmless: [
      "https://img.stat-pulse.com/img/my/emailservice/logo.png",
      "https://s1234567.sendpul.se/image/logo.png",
    ],
  },
} satisfies Tracker;
