import type { Tracker } from "../tracker.ts";

export const spotify = {
  id: "spotify",
  name: "Spotify Ad Analytics",
  owner: "Spotify",
  endpoints: [
    {
      hosts: ["pixel.byspotify.com", "cdn.pdst.fm"],
      path: /^\/ping(?:\.min)?\.js$/,
      purpose: "advertising",
    },
    { hosts: ["pixel.byspotify.com", "pixels.spotify.com"], purpose: "advertising" },
  ],
  reference: "https://ads.spotify.com/en-US/ad-analytics/",
  fix: "Remove the Spotify Pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://cdn.pdst.fm/ping.min.js",
      "https://pixel.byspotify.com/ping.min.js",
      "https://pixels.spotify.com/v1/ingest?action=view",
    ],
    harmless: ["https://open.spotify.com/track/example", "https://www.spotify.com/"],
  },
} satisfies Tracker;
