import type { Tracker } from "../tracker.ts";

export const livesession = {
  id: "livesession",
  name: "LiveSession",
  owner: "LiveSession",
  endpoints: [{ hosts: ["cdn.livesession.io"], path: /^\/track\.js$/, purpose: "session-replay" }],
  reference: "https://developers.livesession.io/",
  fix: "Remove the LiveSession tracking code from the page",
  examples: {
    tracks: ["https://cdn.livesession.io/track.js"],
    harmless: ["https://livesession.io/", "https://app.livesession.io/login"],
  },
} satisfies Tracker;
