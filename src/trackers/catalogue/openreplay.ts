import type { Tracker } from "../tracker.ts";

export const openreplay = {
  id: "openreplay",
  name: "OpenReplay",
  owner: "OpenReplay",
  endpoints: [
    { hosts: ["static.openreplay.com"], purpose: "session-replay" },
    // In OpenReplay's cloud and on servers of the site's own alike.
    { path: /^\/ingest\/v\d\/web\/(?:start|i|images|not-started)$/, purpose: "session-replay" },
  ],
  reference: "https://docs.openreplay.com/",
  fix: "Remove the OpenReplay tracker, or obscure text and inputs in its options",
  examples: {
    tracks: [
      "https://static.openreplay.com/latest/openreplay.js",
      "https://api.openreplay.com/ingest/v1/web/start",
    ],
    harmless: ["https://openreplay.com/", "https://docs.openreplay.com/"],
  },
} satisfies Tracker;
