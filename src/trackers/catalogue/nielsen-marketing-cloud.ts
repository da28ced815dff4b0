import type { Tracker } from "../tracker.ts";

export const nielsenMarketingCloud = {
  id: "nielsen-marketing-cloud",
  name: "Nielsen Marketing Cloud (eXelate)",
  owner: "Nielsen",
  endpoints: [
    { hosts: ["exelator.com"], path: /^\/load\//, purpose: "data-broker" },
    { hosts: ["exelator.com"], purpose: "data-broker" },
  ],
  parameters: {
    p: { data: "campaign-id", meaning: "partner" },
    buid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.nielsen.com/legal/privacy-principles/",
  fix: "Remove the eXelate tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://loadm.exelator.com/load/?p=204&g=123&j=0&buid=0f1e2d3c4b5a",
      "https://load77.exelator.com/pixel.gif",
    ],
    harmless: ["https://www.nielsen.com/"],
  },
} satisfies Tracker;
