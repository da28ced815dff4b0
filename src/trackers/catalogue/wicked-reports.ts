import type { Tracker } from "../tracker.ts";

export const wickedReports = {
  id: "wicked-reports",
  name: "Wicked Reports",
  owner: "Wicked Reports",
  endpoints: [{ hosts: ["widget.wickedreports.com"], purpose: "advertising" }],
  reference: "https://help.wickedreports.com/",
  fix: "Remove the Wicked Reports tracking code from the page",
  examples: {
    tracks: ["https://widget.wickedreports.com/v2/1234/wr-0f1e2d3c4b5a69788796a5b4c3d2e1f0.js"],
    harmless: ["https://www.wickedreports.com/", "https://help.wickedreports.com/"],
  },
} satisfies Tracker;
