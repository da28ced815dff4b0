import type { Tracker } from "../tracker.ts";

export const woopra = {
  id: "woopra",
  name: "Woopra",
  owner: "Appier",
  endpoints: [
    { hosts: ["woopra.com"], path: /^\/track\//, purpose: "analytics" },
    { hosts: ["static.woopra.com"], path: /^\/(?:js\/|w\.js)/, purpose: "analytics" },
  ],
  parameters: {
    project: { data: "campaign-id", meaning: "project of the site" },
    host: { data: "campaign-id", meaning: "site that is measured" },
    cookie: { data: "client-id", meaning: "id of the browser" },
    event: { data: "event", meaning: "name of the event" },
    cv_email: { data: "email-address", meaning: "address of the visitor" },
    cv_name: { data: "name", meaning: "name of the visitor" },
    cv_id: { data: "recipient-id", meaning: "the site's id of the visitor" },
    ip: { data: "ip-address", meaning: "IP address given by the sender of the hit" },
    browser: { data: "user-agent", meaning: "browser of the visitor" },
    screen: { data: "screen-size", meaning: "size of the screen" },
    language: { data: "language", meaning: "language of the browser" },
    referer: { data: "referrer", meaning: "page that led here" },
    timestamp: { data: "open-time", meaning: "time of the event" },
  },
  reference: "https://docs.woopra.com/",
  fix: "Remove the Woopra snippet from the page",
  examples: {
    tracks: [
      "https://www.woopra.com/track/ce/?host=example.org&cookie=AbCdEfGh&event=pv&screen=1920x1080",
      "https://static.woopra.com/js/w.js",
    ],
    harmless: ["https://www.woopra.com/", "https://docs.woopra.com/"],
  },
} satisfies Tracker;
