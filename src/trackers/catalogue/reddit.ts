import type { Tracker } from "../tracker.ts";

export const reddit = {
  id: "reddit",
  name: "Reddit Pixel",
  owner: "Reddit",
  endpoints: [
    {
      hosts: ["alb.reddit.com", "events.redditmedia.com", "pixel-config.reddit.com"],
      purpose: "advertising",
    },
    { hosts: ["redditstatic.com"], path: /^\/ads\//, purpose: "advertising" },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "advertiser's account" },
    event: { data: "event", meaning: "name of the event" },
    uuid: { data: "client-id", meaning: "id of the browser" },
    sw: { data: "screen-size", meaning: "width of the screen" },
    sh: { data: "screen-size", meaning: "height of the screen" },
    em: { data: "email-address", meaning: "hash of the e-mail address" },
    external_id: { data: "recipient-id", meaning: "the site's id of the user, hashed" },
  },
  reference: "https://business.reddithelp.com/s/article/reddit-pixel",
  fix: "Remove the Reddit Pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://alb.reddit.com/rp.gif?ts=1700000000000&id=t2_abc&event=PageVisit&uuid=123",
      "https://www.redditstatic.com/ads/pixel.js",
    ],
    harmless: [
      "https://www.reddit.com/r/example/",
      "https://www.redditstatic.com/desktop2x/img/favicon/icon.png",
    ],
  },
} satisfies Tracker;
