import type { Tracker } from "../tracker.ts";

export const posthog = {
  id: "posthog",
  name: "PostHog",
  owner: "PostHog",
  endpoints: [
    { hosts: ["i.posthog.com"], path: /^\/s\//, purpose: "session-replay" },
    { hosts: ["i.posthog.com"], purpose: "analytics" },
    {
      hosts: ["app.posthog.com", "eu.posthog.com"],
      path: /^\/(?:e|capture|batch|decide|flags|i\/v0\/e)\/?$/,
      purpose: "analytics",
    },
  ],
  reference: "https://posthog.com/docs/api/capture",
  fix: "Remove the PostHog snippet, or call opt_out_capturing until the visitor agrees",
  examples: {
    tracks: [
      "https://us.i.posthog.com/s/?compression=gzip-js",
      "https://eu.i.posthog.com/e/?ip=1&ver=1.200.0",
      "https://app.posthog.com/capture/",
    ],
    harmless: ["https://posthog.com/docs", "https://app.posthog.com/login"],
  },
} satisfies Tracker;
