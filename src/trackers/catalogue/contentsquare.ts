import type { Tracker } from "../tracker.ts";

export const contentsquare = {
  id: "contentsquare",
  name: "Contentsquare",
  owner: "Contentsquare",
  endpoints: [{ hosts: ["contentsquare.net", "clicktale.net"], purpose: "session-replay" }],
  parameters: {
    pid: { data: "campaign-id", meaning: "project of the site" },
    uu: { data: "client-id", meaning: "id of the visitor" },
    sn: { data: "event", meaning: "number of the visit" },
    pn: { data: "event", meaning: "number of the page in the visit" },
    url: { data: "page-url", meaning: "address of the page" },
    dr: { data: "referrer", meaning: "page that led here" },
    dw: { data: "screen-size", meaning: "width of the page" },
    dh: { data: "screen-size", meaning: "height of the page" },
    ww: { data: "screen-size", meaning: "width of the window" },
    wh: { data: "screen-size", meaning: "height of the window" },
    sw: { data: "screen-size", meaning: "width of the screen" },
    sh: { data: "screen-size", meaning: "height of the screen" },
    la: { data: "language", meaning: "language of the browser" },
  },
  reference: "https://docs.contentsquare.com/en/web/content-security-policy",
  fix: "Remove the Contentsquare tag, or mask personal data and wait for consent",
  examples: {
    tracks: [
      "https://t.contentsquare.net/uxa/0f1e2d3c4b5a6.js",
      "https://c.contentsquare.net/pageview?pid=1234&uu=0f1e2d3c-4b5a&sn=1&pn=1&dw=1200&dh=4000&ww=1200&wh=800&sw=1920&sh=1080&dr=&url=https%3A%2F%2Fexample.org%2F&la=en-GB",
    ],
    harmless: ["https://contentsquare.com/", "https://app.contentsquare.com/"],
  },
} satisfies Tracker;
