import type { Tracker } from "../tracker.ts";

/** Runs on the site's own host: known by its path. */
export const sitespect = {
  id: "sitespect",
  name: "SiteSpect",
  owner: "SiteSpect",
  endpoints: [{ path: /^\/__ssobj\/(?:core|ssdomvar|track|rum|sync)/, purpose: "ab-testing" }],
  parameters: {
    event: { data: "event", meaning: "name of the event" },
  },
  reference: "https://www.sitespect.com/",
  fix: "Ask SiteSpect to leave visitors out who did not agree",
  examples: {
    tracks: [
      "https://www.example.org/__ssobj/core.js+ssdomvar.js+generic-adapter.js",
      "https://www.example.org/__ssobj/track?event=click&value=menu",
    ],
    harmless: ["https://www.sitespect.com/", "https://www.example.org/__ssobj/static/logo.png"],
  },
} satisfies Tracker;
