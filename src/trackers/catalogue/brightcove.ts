import type { Tracker } from "../tracker.ts";

export const brightcove = {
  id: "brightcove",
  name: "Brightcove analytics",
  owner: "Brightcove",
  endpoints: [{ hosts: ["metrics.brightcove.com"], path: /^\/(?:v2\/)?tracker/, purpose: "video" }],
  parameters: {
    account: { data: "campaign-id", meaning: "account of the site" },
    event: { data: "event", meaning: "what happened in the player" },
    video: { data: "event", meaning: "video that is watched" },
    video_name: { data: "page-title", meaning: "title of the video" },
    destination: { data: "page-url", meaning: "page that shows the player" },
    source: { data: "referrer", meaning: "page that led here" },
    session: { data: "other-id", meaning: "id of the session" },
    user: { data: "client-id", meaning: "id of the viewer" },
    time: { data: "open-time", meaning: "time of the event" },
  },
  reference:
    "https://apis.support.brightcove.com/data-collection/getting-started/overview-data-collection-api-v2.html",
  fix: "Publish the player without its analytics plugin, or load it after consent",
  examples: {
    tracks: [
      "https://metrics.brightcove.com/v2/tracker?account=1234567890&event=video_view&video=9876543210&destination=https%3A%2F%2Fexample.org%2F&session=0f1e2d3c",
    ],
    harmless: [
      "https://players.brightcove.net/1234567890/default_default/index.min.js",
      "https://www.brightcove.com/",
    ],
  },
} satisfies Tracker;
