import type { Tracker } from "../tracker.ts";

export const a8 = {
  id: "a8",
  name: "A8.net",
  owner: "F@N Communications",
  endpoints: [
    { hosts: ["statics.a8.net"], path: /^\/a8(?:sales|link)\//, purpose: "affiliate" },
    { hosts: ["px.a8.net"], purpose: "affiliate" },
    { hosts: ["a8.net"], path: /^\/0\.gif$/, purpose: "advertising" },
  ],
  parameters: {
    a8mat: { data: "campaign-id", meaning: "partner and programme" },
  },
  reference: "https://support.a8.net/",
  fix: "Remove the A8.net tags from the page",
  examples: {
    tracks: [
      "https://statics.a8.net/a8sales/a8sales.js",
      "https://px.a8.net/svt/ejp?a8mat=ABC123+DEF456",
      "https://www14.a8.net/0.gif?a8mat=ABC123+DEF456",
    ],
    harmless: ["https://www.a8.net/", "https://support.a8.net/"],
  },
} satisfies Tracker;
