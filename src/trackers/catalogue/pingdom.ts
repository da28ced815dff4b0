import type { Tracker } from "../tracker.ts";

export const pingdom = {
  id: "pingdom",
  name: "Pingdom RUM",
  owner: "SolarWinds",
  endpoints: [{ hosts: ["pingdom.net"], purpose: "error-monitoring" }],
  parameters: {
    id: { data: "campaign-id", meaning: "site that is measured" },
  },
  reference: "https://documentation.solarwinds.com/en/success_center/pingdom/",
  fix: "Remove the Pingdom RUM script from the page",
  examples: {
    tracks: [
      "https://rum-static.pingdom.net/pa-0f1e2d3c4b5a.js",
      "https://rum-collector-2.pingdom.net/img/beacon.gif?id=0f1e2d3c4b5a",
    ],
    harmless: ["https://www.pingdom.com/", "https://my.pingdom.com/"],
  },
} satisfies Tracker;
