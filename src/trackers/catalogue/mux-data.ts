import type { Tracker } from "../tracker.ts";

export const muxData = {
  id: "mux-data",
  name: "Mux Data",
  owner: "Mux",
  endpoints: [{ hosts: ["litix.io"], purpose: "video" }],
  reference: "https://www.mux.com/docs/guides/track-your-video-performance",
  fix: "Remove the Mux Data SDK from the player, or set respectDoNotTrack and disableCookies",
  examples: {
    tracks: ["https://abcdefghijkl.litix.io/"],
    harmless: ["https://www.mux.com/", "https://stream.mux.com/0f1e2d3c4b5a.m3u8"],
  },
} satisfies Tracker;
