import type { Tracker } from "../tracker.ts";

export const pianoAnalytics = {
  id: "piano-analytics",
  name: "Piano Analytics (AT Internet)",
  owner: "Piano",
  endpoints: [
    { hosts: ["pa-cd.com"], purpose: "analytics" },
    { hosts: ["tag.aticdn.net"], purpose: "analytics" },
    { hosts: ["xiti.com", "ati-host.net"], path: /^\/(?:event|hit|go\.)/, purpose: "analytics" },
  ],
  parameters: {
    s: { data: "campaign-id", meaning: "site that is measured" },
    idclient: { data: "client-id", meaning: "id of the visitor" },
    p: { data: "page-title", meaning: "name of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    r: { data: "screen-size", meaning: "size of the screen" },
    re: { data: "screen-size", meaning: "size of the window" },
    lng: { data: "language", meaning: "language of the browser" },
    hl: { data: "open-time", meaning: "local time" },
  },
  reference: "https://developers.atinternet-solutions.com/",
  fix: "Remove the Piano Analytics tag, or configure it in opt-out mode until the visitor agrees",
  examples: {
    tracks: [
      "https://abcdefg.pa-cd.com/event?s=123456&idclient=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
      "https://tag.aticdn.net/piano-analytics.js",
      "https://logs1.xiti.com/hit.xiti?s=123456&p=home&r=1920x1080x24x24&re=1200x800&hl=9x41x5&lng=en-GB",
    ],
    harmless: ["https://piano.io/", "https://www.xiti.com/"],
  },
} satisfies Tracker;
