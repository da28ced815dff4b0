import type { Tracker } from "../tracker.ts";

export const openx = {
  id: "openx",
  name: "OpenX",
  owner: "OpenX",
  endpoints: [
    { hosts: ["openx.net"], path: /^\/w\/1\.0\/(?:sd|cm|pd)$/, purpose: "data-broker" },
    { hosts: ["openx.net", "servedbyopenx.com"], purpose: "advertising" },
  ],
  parameters: {
    val: { data: "client-id", meaning: "a partner's id of the browser" },
    auid: { data: "campaign-id", meaning: "place of the advertisement" },
    ju: { data: "page-url", meaning: "address of the page" },
    jr: { data: "referrer", meaning: "page that led here" },
    res: { data: "screen-size", meaning: "size of the screen" },
  },
  reference: "https://docs.openx.com/",
  fix: "Take the openx adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://us-u.openx.net/w/1.0/sd?id=537012345&val=0f1e2d3c4b5a",
      "https://rtb.openx.net/w/1.0/arj?ju=https%3A%2F%2Fexample.org%2F&jr=&auid=537012345&res=1920x1080x24",
      "https://example-d.servedbyopenx.com/w/1.0/jstag?nc=1234-example",
    ],
    harmless: ["https://www.openx.com/", "https://docs.openx.com/"],
  },
} satisfies Tracker;
