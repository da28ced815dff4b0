import type { Tracker } from "../tracker.ts";

export const kaltura = {
  id: "kaltura",
  name: "Kaltura analytics",
  owner: "Kaltura",
  endpoints: [
    {
      hosts: ["stats.kaltura.com", "analytics.kaltura.com"],
      path: /^\/api_v3\//,
      purpose: "video",
    },
  ],
  parameters: {
    partnerId: { data: "campaign-id", meaning: "account of the site" },
    entryId: { data: "event", meaning: "video that is watched" },
    eventType: { data: "event", meaning: "what happened in the player" },
    sessionId: { data: "other-id", meaning: "id of the session" },
    referrer: { data: "referrer", meaning: "page that shows the player" },
  },
  reference: "https://developer.kaltura.com/api-docs/",
  fix: "Player's settings: switch off the analytics plugin",
  examples: {
    tracks: [
      "https://analytics.kaltura.com/api_v3/index.php?service=analytics&action=trackEvent&partnerId=1234567&entryId=1_abcdefgh&eventType=3",
    ],
    harmless: [
      "https://cdnapisec.kaltura.com/p/1234567/thumbnail/entry_id/1_abcdefgh",
      "https://corp.kaltura.com/",
    ],
  },
} satisfies Tracker;
