import type { Tracker } from "../tracker.ts";

export const bombora = {
  id: "bombora",
  name: "Bombora",
  owner: "Bombora",
  endpoints: [
    { hosts: ["ml314.com"], path: /^\/(?:tag|taglw)\.(?:aspx|js)$/, purpose: "data-broker" },
    { hosts: ["ml314.com"], purpose: "data-broker" },
  ],
  parameters: {
    eid: { data: "campaign-id", meaning: "partner" },
    fp: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://bombora.com/privacy-policy/",
  fix: "Remove the Bombora tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://ml314.com/tag.aspx?1111",
      "https://ml314.com/utsync.ashx?eid=12345&et=0&fp=0f1e2d3c4b5a",
    ],
    harmless: ["https://bombora.com/"],
  },
} satisfies Tracker;
