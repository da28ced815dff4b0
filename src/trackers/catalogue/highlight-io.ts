import type { Tracker } from "../tracker.ts";

export const highlightIo = {
  id: "highlight-io",
  name: "Highlight.io",
  owner: "LaunchDarkly",
  endpoints: [
    {
      hosts: ["pub.highlight.io", "pub.highlight.run", "otel.highlight.io", "static.highlight.io"],
      purpose: "session-replay",
    },
  ],
  reference: "https://www.highlight.io/docs/general/welcome",
  fix: "Remove the Highlight snippet, or set its privacy setting to strict",
  examples: {
    tracks: ["https://pub.highlight.io/", "https://static.highlight.io/v8.0.0/index.js"],
    harmless: ["https://www.highlight.io/", "https://app.highlight.io/"],
  },
} satisfies Tracker;
