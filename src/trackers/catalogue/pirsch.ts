import type { Tracker } from "../tracker.ts";

export const pirsch = {
  id: "pirsch",
  name: "Pirsch",
  owner: "Emvi Software",
  endpoints: [
    {
      hosts: ["api.pirsch.io"],
      path: /^\/(?:pa\.js|pirsch[\w-]*\.js|p|hit|event|e|s)$/,
      purpose: "analytics",
    },
  ],
  parameters: {
    code: { data: "campaign-id", meaning: "site that is measured" },
    url: { data: "page-url", meaning: "address of the page" },
    t: { data: "page-title", meaning: "title of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    w: { data: "screen-size", meaning: "width of the screen" },
    h: { data: "screen-size", meaning: "height of the screen" },
  },
  reference: "https://docs.pirsch.io/",
  fix: "Remove the Pirsch script from the page",
  examples: {
    tracks: [
      "https://api.pirsch.io/pa.js",
      "https://api.pirsch.io/hit?code=0f1e2d3c&url=https%3A%2F%2Fexample.org%2F&t=Home&ref=&w=1920&h=1080",
    ],
    harmless: ["https://pirsch.io/", "https://docs.pirsch.io/"],
  },
} satisfies Tracker;
