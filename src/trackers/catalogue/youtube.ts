import type { Tracker } from "../tracker.ts";

export const youtube = {
  id: "youtube",
  name: "YouTube statistics",
  owner: "Google",
  endpoints: [
    {
      hosts: ["youtube.com", "youtube-nocookie.com"],
      path: /^\/(?:api\/stats\/(?:playback|watchtime|delayplay|qoe|atr)|ptracking|youtubei\/v1\/log_event)$/,
      purpose: "video",
    },
  ],
  parameters: {
    docid: { data: "event", meaning: "video that is watched" },
    video_id: { data: "event", meaning: "video that is watched" },
    cpn: { data: "other-id", meaning: "id of the playback" },
    euri: { data: "page-url", meaning: "page that shows the player" },
    referrer: { data: "referrer", meaning: "page that shows the player" },
    hl: { data: "language", meaning: "language of the player" },
    cr: { data: "location", meaning: "country" },
    cmt: { data: "event", meaning: "second of the video" },
  },
  reference: "https://support.google.com/youtube/answer/171780",
  fix: "Show a picture instead of the player, and load the player when the visitor asks for it",
  examples: {
    tracks: [
      "https://www.youtube.com/api/stats/watchtime?docid=aBcDeFgHiJk&cpn=AbCdEfGhIjKlMnOp&cmt=8.2&euri=https%3A%2F%2Fexample.org%2F&hl=en_GB&cr=GB",
      "https://www.youtube-nocookie.com/youtubei/v1/log_event?alt=json",
    ],
    harmless: [
      "https://www.youtube.com/embed/aBcDeFgHiJk",
      "https://i.ytimg.com/vi/aBcDeFgHiJk/hqdefault.jpg",
    ],
  },
} satisfies Tracker;
