import type { Tracker } from "../tracker.ts";

export const flashtalking = {
  id: "flashtalking",
  name: "Flashtalking",
  owner: "Mediaocean",
  endpoints: [
    {
      hosts: ["servedby.flashtalking.com"],
      path: /^\/(?:container|spot|track)\//,
      purpose: "advertising",
    },
    {
      hosts: ["flashtalking.com"],
      path: /^\/(?:imp|click|lgc|xre|segment|sync)/,
      purpose: "advertising",
    },
  ],
  parameters: {
    spotName: { data: "event", meaning: "name of the event" },
  },
  reference: "https://www.flashtalking.com/privacypolicy",
  fix: "Remove the Flashtalking container tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://servedby.flashtalking.com/container/1234;12345;1234;iframe/?spotName=Home",
      "https://servedby.flashtalking.com/imp/1/12345;123456;201;pixel;Example/",
    ],
    harmless: ["https://www.flashtalking.com/", "https://cdn.flashtalking.com/feeds/logo.png"],
  },
} satisfies Tracker;
