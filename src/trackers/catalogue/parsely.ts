import type { Tracker } from "../tracker.ts";

export const parsely = {
  id: "parsely",
  name: "Parse.ly",
  owner: "Automattic",
  endpoints: [
    {
      hosts: ["pixel.parsely.com", "p1.parsely.com", "srv.pixel.parsely.com"],
      purpose: "analytics",
    },
    { hosts: ["cdn.parsely.com"], path: /^\/keys\//, purpose: "analytics" },
  ],
  parameters: {
    idsite: { data: "campaign-id", meaning: "site that is measured" },
    url: { data: "page-url", meaning: "address of the page" },
    urlref: { data: "referrer", meaning: "page that led here" },
    screen: { data: "screen-size", meaning: "size of the screen" },
    title: { data: "page-title", meaning: "title of the page" },
    action: { data: "event", meaning: "name of the event" },
  },
  reference: "https://docs.parse.ly/",
  fix: "Remove the Parse.ly tracker from the page",
  examples: {
    tracks: [
      "https://p1.parsely.com/plogger/?idsite=example.org&url=https%3A%2F%2Fexample.org%2F&action=pageview",
      "https://cdn.parsely.com/keys/example.org/p.js",
    ],
    harmless: ["https://www.parse.ly/", "https://docs.parse.ly/"],
  },
} satisfies Tracker;
