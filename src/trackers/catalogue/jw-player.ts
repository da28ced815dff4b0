import type { Tracker } from "../tracker.ts";

export const jwPlayer = {
  id: "jw-player",
  name: "JW Player analytics",
  owner: "JWP Connatix",
  endpoints: [{ hosts: ["jwpltx.com"], purpose: "video" }],
  parameters: {
    aid: { data: "campaign-id", meaning: "account of the site" },
    e: { data: "event", meaning: "what happened in the player" },
    pu: { data: "page-url", meaning: "page that shows the player" },
    pt: { data: "page-title", meaning: "title of the page" },
    mu: { data: "event", meaning: "file that is played" },
  },
  reference: "https://docs.jwplayer.com/",
  fix: "Player's settings: switch off analytics",
  examples: {
    tracks: [
      "https://prd.jwpltx.com/v1/jwplayer6/ping.gif?e=e&aid=aBcDeF&pu=https%3A%2F%2Fexample.org%2F&pt=Home",
    ],
    harmless: ["https://cdn.jwplayer.com/players/aBcDeFgH-iJkLmNoP.js", "https://jwplayer.com/"],
  },
} satisfies Tracker;
