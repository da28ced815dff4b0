import type { Tracker } from "../tracker.ts";

export const gumgum = {
  id: "gumgum",
  name: "GumGum",
  owner: "GumGum",
  endpoints: [
    {
      hosts: ["rtb.gumgum.com", "usersync.gumgum.com"],
      path: /^\/(?:usync|usersync|getuid)/,
      purpose: "data-broker",
    },
    {
      hosts: ["g2.gumgum.com", "c.gumgum.com", "js.gumgum.com", "rtb.gumgum.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    b: { data: "campaign-id", meaning: "partner" },
    i: { data: "client-id", meaning: "a partner's id of the browser" },
    pu: { data: "page-url", meaning: "address of the page" },
    vw: { data: "screen-size", meaning: "width of the window" },
    vh: { data: "screen-size", meaning: "height of the window" },
  },
  reference: "https://gumgum.com/privacy-policy",
  fix: "Take the gumgum adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://rtb.gumgum.com/usync?b=abc&i=0f1e2d3c4b5a",
      "https://g2.gumgum.com/hbid/imp?pu=https%3A%2F%2Fexample.org%2F&vw=1280&vh=720",
      "https://js.gumgum.com/services.js",
    ],
    harmless: ["https://gumgum.com/"],
  },
} satisfies Tracker;
