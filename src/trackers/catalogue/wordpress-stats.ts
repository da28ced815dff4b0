import type { Tracker } from "../tracker.ts";

export const wordpressStats = {
  id: "wordpress-stats",
  name: "WordPress.com Stats (Jetpack)",
  owner: "Automattic",
  endpoints: [
    { hosts: ["pixel.wp.com"], purpose: "analytics" },
    { hosts: ["stats.wp.com"], purpose: "analytics" },
  ],
  parameters: {
    blog: { data: "campaign-id", meaning: "site that is measured" },
    post: { data: "page-url", meaning: "number of the post" },
    host: { data: "page-url", meaning: "host of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    _en: { data: "event", meaning: "name of the event" },
    _ui: { data: "client-id", meaning: "id of the visitor or user" },
    _dl: { data: "page-url", meaning: "address of the page" },
    _dr: { data: "referrer", meaning: "page that led here" },
    _lg: { data: "language", meaning: "language of the browser" },
    _wd: { data: "screen-size", meaning: "width of the screen" },
    _ht: { data: "screen-size", meaning: "height of the screen" },
  },
  reference: "https://jetpack.com/support/jetpack-stats/",
  fix: "Jetpack's settings, Traffic: switch off site stats",
  examples: {
    tracks: [
      "https://pixel.wp.com/g.gif?v=ext&blog=12345678&post=42&tz=0&srv=example.org&host=example.org&ref=&rand=0.5",
      "https://stats.wp.com/e-202647.js",
    ],
    harmless: ["https://i0.wp.com/example.org/picture.jpg", "https://wordpress.com/"],
  },
} satisfies Tracker;
