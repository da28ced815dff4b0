import type { Tracker } from "../tracker.ts";

export const comscore = {
  id: "comscore",
  name: "comScore",
  owner: "comScore",
  endpoints: [{ hosts: ["scorecardresearch.com"], purpose: "analytics" }],
  parameters: {
    c2: { data: "campaign-id", meaning: "client of comScore" },
    c7: { data: "page-url", meaning: "address of the page" },
    c8: { data: "page-title", meaning: "title of the page" },
    c9: { data: "referrer", meaning: "page that led here" },
    ns__t: { data: "open-time", meaning: "time of the visit" },
  },
  reference: "https://www.scorecardresearch.com/",
  fix: "Remove the comScore tag from the page",
  examples: {
    tracks: [
      "https://sb.scorecardresearch.com/b?c1=2&c2=1234567&ns__t=1700000000000&c7=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.comscore.com/"],
  },
} satisfies Tracker;
