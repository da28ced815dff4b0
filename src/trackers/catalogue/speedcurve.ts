import type { Tracker } from "../tracker.ts";

export const speedcurve = {
  id: "speedcurve",
  name: "SpeedCurve RUM (LUX)",
  owner: "SpeedCurve",
  endpoints: [
    { hosts: ["lux.speedcurve.com"], purpose: "error-monitoring" },
    { hosts: ["cdn.speedcurve.com"], path: /^\/js\/lux\.js$/, purpose: "error-monitoring" },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "customer's id" },
    sid: { data: "other-id", meaning: "id of the session" },
    uid: { data: "client-id", meaning: "id of the browser" },
    l: { data: "page-title", meaning: "label of the page" },
    HN: { data: "page-url", meaning: "host of the page" },
    PN: { data: "page-url", meaning: "path of the page" },
  },
  reference: "https://support.speedcurve.com/",
  fix: "Remove lux.js, or run it without cookies",
  examples: {
    tracks: [
      "https://lux.speedcurve.com/lux/?v=400&id=1234567890&sid=0f1e&uid=2d3c&l=Home&HN=example.org&PN=%2F",
      "https://cdn.speedcurve.com/js/lux.js?id=1234567890",
    ],
    harmless: ["https://www.speedcurve.com/", "https://support.speedcurve.com/"],
  },
} satisfies Tracker;
