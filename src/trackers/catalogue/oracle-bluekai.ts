import type { Tracker } from "../tracker.ts";

export const oracleBluekai = {
  id: "oracle-bluekai",
  name: "Oracle BlueKai",
  owner: "Oracle",
  endpoints: [
    { hosts: ["tags.bluekai.com", "stags.bluekai.com", "bkrtx.com"], purpose: "data-broker" },
  ],
  reference: "https://www.oracle.com/legal/privacy/",
  examples: {
    tracks: [
      "https://tags.bluekai.com/site/12345?limit=0&phint=example",
      "https://tags.bkrtx.com/js/bk-coretag.js",
    ],
    harmless: ["https://www.oracle.com/legal/privacy/"],
  },
} satisfies Tracker;
