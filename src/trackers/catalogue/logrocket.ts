import type { Tracker } from "../tracker.ts";

export const logrocket = {
  id: "logrocket",
  name: "LogRocket",
  owner: "LogRocket",
  endpoints: [
    {
      hosts: [
        "lr-ingest.io",
        "lr-ingest.com",
        "lr-in.com",
        "lr-in-prod.com",
        "lr-intake.com",
        "logr-ingest.com",
        "lrkt-in.com",
        "lgrckt-in.com",
      ],
      purpose: "session-replay",
    },
    {
      hosts: ["cdn.logrocket.io", "cdn.logrocket.com", "r.logrocket.io"],
      purpose: "session-replay",
    },
  ],
  parameters: {
    a: { data: "campaign-id", meaning: "application that is recorded" },
    r: { data: "other-id", meaning: "id of the recording" },
  },
  reference: "https://docs.logrocket.com/reference/",
  fix: "Remove the LogRocket SDK, or sanitise inputs and text in its settings",
  examples: {
    tracks: [
      "https://r.lr-in-prod.com/i?a=abc123%2Fexample&r=6-0f1e2d3c&t=4b5a",
      "https://cdn.logrocket.io/LogRocket.min.js",
    ],
    harmless: ["https://logrocket.com/", "https://app.logrocket.com/login"],
  },
} satisfies Tracker;
