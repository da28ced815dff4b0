import type { Tracker } from "../tracker.ts";

export const sentry = {
  id: "sentry",
  name: "Sentry",
  owner: "Sentry",
  endpoints: [
    {
      hosts: ["sentry.io"],
      path: /^\/api\/(?<project>\d{1,20})\/(?:envelope|store|security|minidump|nel)\//,
      purpose: "error-monitoring",
    },
    { hosts: ["js.sentry-cdn.com", "browser.sentry-cdn.com"], purpose: "error-monitoring" },
    // On a server of the site's own.
    {
      path: /^\/(?:[^/]{1,60}\/)?api\/(?<project>\d{1,20})\/(?:envelope|store|security|minidump|nel)\/$/,
      query: ["sentry_key"],
      purpose: "error-monitoring",
    },
  ],
  parameters: {
    project: { data: "campaign-id", meaning: "project of the site" },
    sentry_key: { data: "campaign-id", meaning: "public key of the project" },
  },
  reference: "https://develop.sentry.dev/sdk/overview/",
  fix: "Remove the Sentry SDK, or set sendDefaultPii to false and mask replays",
  examples: {
    tracks: [
      "https://o123456.ingest.us.sentry.io/api/4505281256090153/envelope/?sentry_key=0f1e2d3c4b5a&sentry_version=7",
      "https://js.sentry-cdn.com/0f1e2d3c4b5a69788796a5b4c3d2e1f0.min.js",
      "https://errors.example.org/api/42/envelope/?sentry_key=0f1e2d3c4b5a",
    ],
    harmless: ["https://sentry.io/welcome/", "https://docs.sentry.io/"],
  },
} satisfies Tracker;
