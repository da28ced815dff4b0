import type { Tracker } from "../tracker.ts";

export const mgid = {
  id: "mgid",
  name: "MGID",
  owner: "MGID",
  endpoints: [
    { hosts: ["cm.mgid.com"], purpose: "data-broker" },
    { hosts: ["jsc.mgid.com"], purpose: "advertising" },
    { hosts: ["a.mgid.com"], path: /^\/mgsensor\.js$/, purpose: "advertising" },
    {
      hosts: ["servicer.mgid.com", "c.mgid.com", "prebid.mgid.com", "a.mgid.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    cdsp: { data: "campaign-id", meaning: "partner" },
    c: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.mgid.com/privacy-policy",
  fix: "Remove the MGID widget or sensor from the page",
  examples: {
    tracks: [
      "https://cm.mgid.com/m?cdsp=12345&c=0f1e2d3c4b5a",
      "https://jsc.mgid.com/e/x/example.org.1234.js",
      "https://a.mgid.com/mgsensor.js",
      "https://servicer.mgid.com/1234/1?nocmp=1",
    ],
    harmless: ["https://www.mgid.com/", "https://help.mgid.com/"],
  },
} satisfies Tracker;
