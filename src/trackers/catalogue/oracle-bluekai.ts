import type { Tracker } from "../tracker.ts";

export const oracleBluekai = {
  id: "oracle-bluekai",
  name: "Oracle BlueKai",
  owner: "Oracle",
  endpoints: [
    { hosts: ["tags.bluekai.com", "stags.bluekai.com", "bkrtx.com"], purpose: "data-broker" },
  ],
  parameters: {
    id: { data: "client-id", meaning: "a partner's id of the browser" },
    phint: { data: "other-id", meaning: "what the site tells of the page or the visitor" },
    l: { data: "page-url", meaning: "address of the page" },
    r: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://www.oracle.com/legal/privacy/",
  fix: "Remove the BlueKai tag from the page; Oracle has ended the service",
  examples: {
    tracks: [
      "https://tags.bluekai.com/site/12345?limit=0&phint=example",
      "https://tags.bkrtx.com/js/bk-coretag.js",
    ],
    harmless: ["https://www.oracle.com/legal/privacy/"],
  },
} satisfies Tracker;
