import type { Tracker } from "../tracker.ts";

export const luckyOrange = {
  id: "lucky-orange",
  name: "Lucky Orange",
  owner: "Lucky Orange",
  endpoints: [
    { hosts: ["luckyorange.net"], purpose: "session-replay" },
    { hosts: ["tools.luckyorange.com", "w1.luckyorange.com"], purpose: "session-replay" },
  ],
  reference: "https://help.luckyorange.com/",
  fix: "Remove the Lucky Orange script from the page",
  examples: {
    tracks: [
      "https://settings.luckyorange.net/?s=12345&u=https%3A%2F%2Fexample.org%2F",
      "https://tools.luckyorange.com/core/lo.js?site-id=0f1e2d3c",
    ],
    harmless: ["https://www.luckyorange.com/", "https://help.luckyorange.com/"],
  },
} satisfies Tracker;
