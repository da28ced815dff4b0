import type { Tracker } from "../tracker.ts";

export const statcounter = {
  id: "statcounter",
  name: "Statcounter",
  owner: "Statcounter",
  endpoints: [
    { hosts: ["c.statcounter.com"], purpose: "analytics" },
    { hosts: ["statcounter.com"], path: /^\/counter\//, purpose: "analytics" },
  ],
  parameters: {
    sc_project: { data: "campaign-id", meaning: "project of the site" },
    u: { data: "page-url", meaning: "address of the page" },
    t: { data: "page-title", meaning: "title of the page" },
    camefrom: { data: "referrer", meaning: "page that led here" },
    u1: { data: "client-id", meaning: "id of the visitor" },
    resolution: { data: "screen-size", meaning: "width of the screen" },
    h: { data: "screen-size", meaning: "height of the screen" },
  },
  reference: "https://statcounter.com/support/",
  fix: "Remove the Statcounter code from the page",
  examples: {
    tracks: [
      "https://c.statcounter.com/t.php?sc_project=1234567&u1=0F1E2D3C4B5A&resolution=1920&h=1080&camefrom=&u=https%3A%2F%2Fexample.org%2F&t=Home",
      "https://www.statcounter.com/counter/counter.js",
    ],
    harmless: ["https://statcounter.com/", "https://gs.statcounter.com/"],
  },
} satisfies Tracker;
