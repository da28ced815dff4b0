import type { Tracker } from "../tracker.ts";

export const wunderkind = {
  id: "wunderkind",
  name: "Wunderkind",
  owner: "Wunderkind",
  endpoints: [
    { hosts: ["tag.bounceexchange.com"], path: /^\/\d+\/i\.js$/, purpose: "advertising" },
    { hosts: ["bounceexchange.com", "wknd.ai"], purpose: "advertising" },
  ],
  reference: "https://www.wunderkind.co/privacy/",
  fix: "Remove the Wunderkind tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://tag.bounceexchange.com/1234/i.js",
      "https://events.bouncex.example.bounceexchange.com/track.gif/visit",
      "https://tag.wknd.ai/1234/i.js",
    ],
    harmless: ["https://www.wunderkind.co/"],
  },
} satisfies Tracker;
