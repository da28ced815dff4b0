import type { Tracker } from "../tracker.ts";

export const cxense = {
  id: "cxense",
  name: "Piano DMP (Cxense)",
  owner: "Piano",
  endpoints: [
    {
      hosts: [
        "comcluster.cxense.com",
        "scomcluster.cxense.com",
        "p1cluster.cxense.com",
        "api.cxense.com",
        "id.cxense.com",
      ],
      purpose: "analytics",
    },
    {
      hosts: ["cdn.cxense.com", "scdn.cxense.com"],
      path: /^\/(?:cx|cx\.cce)\.js$/,
      purpose: "analytics",
    },
  ],
  parameters: {
    sid: { data: "campaign-id", meaning: "site that is measured" },
    loc: { data: "page-url", meaning: "address of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    ckp: { data: "client-id", meaning: "id of the browser (cX_P cookie)" },
    res: { data: "screen-size", meaning: "size of the screen" },
    wsz: { data: "screen-size", meaning: "size of the window" },
    bln: { data: "language", meaning: "language of the browser" },
    ltm: { data: "open-time", meaning: "local time" },
  },
  reference: "https://docs.piano.io/",
  fix: "Remove cx.js from the page, or require consent in its settings",
  examples: {
    tracks: [
      "https://comcluster.cxense.com/Repo/rep.gif?ver=1&typ=pgv&sid=1234567890&loc=https%3A%2F%2Fexample.org%2F&ref=&ckp=abc123&res=1920x1080",
      "https://cdn.cxense.com/cx.js",
    ],
    harmless: ["https://piano.io/", "https://docs.piano.io/"],
  },
} satisfies Tracker;
