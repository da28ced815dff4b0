import type { Tracker } from "../tracker.ts";

export const tvsquared = {
  id: "tvsquared",
  name: "TVSquared",
  owner: "Mediaocean",
  endpoints: [
    { hosts: ["tvsquared.com"], path: /^\/(?:tv2track|piwik)\.js$/, purpose: "advertising" },
    { hosts: ["tvsquared.com"], path: /^\/(?:tv2track|piwik)\.php$/, purpose: "advertising" },
  ],
  parameters: {
    idsite: { data: "campaign-id", meaning: "advertiser's site" },
    url: { data: "page-url", meaning: "address of the page" },
    urlref: { data: "referrer", meaning: "page that led here" },
    action_name: { data: "page-title", meaning: "title of the page" },
    res: { data: "screen-size", meaning: "size of the screen" },
    _id: { data: "client-id", meaning: "id of the visitor" },
  },
  reference: "https://www.innovid.com/privacy-policy",
  fix: "Remove the TVSquared tracker from the page or the tag manager",
  examples: {
    tracks: [
      "https://collector-1234.tvsquared.com/tv2track.js",
      "https://collector-1234.tvsquared.com/tv2track.php?idsite=TV-1234&url=https%3A%2F%2Fexample.org%2F&res=1920x1080&_id=0f1e2d3c4b5a6978",
    ],
    harmless: ["https://tvsquared.com/"],
  },
} satisfies Tracker;
