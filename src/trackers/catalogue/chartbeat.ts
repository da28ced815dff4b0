import type { Tracker } from "../tracker.ts";

export const chartbeat = {
  id: "chartbeat",
  name: "Chartbeat",
  owner: "Chartbeat",
  endpoints: [
    { hosts: ["chartbeat.net"], purpose: "analytics" },
    { hosts: ["mab.chartbeat.com"], purpose: "analytics" },
    { hosts: ["static.chartbeat.com"], path: /^\/js\//, purpose: "analytics" },
  ],
  parameters: {
    h: { data: "page-url", meaning: "host of the page" },
    p: { data: "page-url", meaning: "path of the page" },
    u: { data: "client-id", meaning: "id of the visitor" },
    g: { data: "campaign-id", meaning: "account of the site" },
    i: { data: "page-title", meaning: "title of the page" },
    r: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://docs.chartbeat.com/cbp/tracking/standard-websites/our-javascript",
  fix: "Remove the Chartbeat script from the page",
  examples: {
    tracks: [
      "https://ping.chartbeat.net/ping?h=example.org&p=%2F&u=Cabc&g=12345",
      "https://static.chartbeat.com/js/chartbeat.js",
      "https://mab.chartbeat.com/mab_strategy/headline_testing/get_strategy/?host=example.org",
    ],
    harmless: ["https://chartbeat.com/", "https://docs.chartbeat.com/"],
  },
} satisfies Tracker;
