import type { Tracker } from "../tracker.ts";

export const webtrends = {
  id: "webtrends",
  name: "Webtrends Analytics",
  owner: "Webtrends",
  endpoints: [
    { hosts: ["webtrendslive.com"], purpose: "ab-testing" },
    // On a collection server of the site's own.
    { path: /^\/dcs\w{10,40}\/(?:dcs|njs)\.gif$/, purpose: "ab-testing" },
  ],
  parameters: {
    dcsuri: { data: "page-url", meaning: "path of the page" },
    dcssip: { data: "page-url", meaning: "host of the page" },
    dcsqry: { data: "page-url", meaning: "query of the page" },
    dcsref: { data: "referrer", meaning: "page that led here" },
    "WT.ti": { data: "page-title", meaning: "title of the page" },
    "WT.sr": { data: "screen-size", meaning: "size of the screen" },
    "WT.bs": { data: "screen-size", meaning: "size of the window" },
    "WT.ul": { data: "language", meaning: "language of the browser" },
    "WT.vtid": { data: "client-id", meaning: "id of the visitor" },
    "WT.co_f": { data: "client-id", meaning: "id of the visitor" },
    "WT.mc_id": { data: "campaign-id", meaning: "campaign" },
    "WT.dl": { data: "event", meaning: "kind of event" },
  },
  reference: "https://www.webtrends.com/",
  fix: "Remove the Webtrends tag and its noscript image from the page",
  examples: {
    tracks: [
      "https://statse.webtrendslive.com/dcs0f1e2d3c4b5a/njs.gif?dcsuri=/nojavascript&WT.js=No",
      "https://sdc.example.org/dcs0f1e2d3c4b5a/dcs.gif?dcsuri=/home&WT.ti=Home&WT.sr=1920x1080&WT.ul=en-gb",
    ],
    harmless: ["https://www.webtrends.com/"],
  },
} satisfies Tracker;
