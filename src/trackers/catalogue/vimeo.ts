import type { Tracker } from "../tracker.ts";

export const vimeo = {
  id: "vimeo",
  name: "Vimeo statistics",
  owner: "Vimeo",
  endpoints: [
    { hosts: ["player-telemetry.vimeo.com", "arclight.vimeo.com"], purpose: "video" },
    { hosts: ["fresnel.vimeocdn.com", "fresnel-events.vimeocdn.com"], purpose: "video" },
    { hosts: ["vimeo.com"], path: /^\/ablincoln\//, purpose: "video" },
  ],
  reference: "https://help.vimeo.com/hc/en-us",
  fix: "Embed the player with dnt=1, and load it when the visitor asks for it",
  examples: {
    tracks: [
      "https://player-telemetry.vimeo.com/player-events/log/play?app_id=122963",
      "https://fresnel.vimeocdn.com/add/player-stats?beacon=1&session-id=0f1e2d3c",
      "https://vimeo.com/ablincoln/vuid?pid=0f1e2d3c",
    ],
    harmless: [
      "https://player.vimeo.com/video/123456789?dnt=1",
      "https://i.vimeocdn.com/video/123456789.jpg",
    ],
  },
} satisfies Tracker;
