import type { Tracker } from "../tracker.ts";

export const etracker = {
  id: "etracker",
  name: "etracker Analytics",
  owner: "etracker",
  endpoints: [
    {
      hosts: ["code.etracker.com", "static.etracker.com"],
      path: /^\/(?:code\/e|t)\.js$/,
      purpose: "analytics",
    },
    { hosts: ["etracker.de"], path: /^\/(?:api|dc|cnt)/, purpose: "analytics" },
  ],
  parameters: {
    et: { data: "campaign-id", meaning: "account of the site" },
    et_pagename: { data: "page-title", meaning: "name of the page" },
    et_areas: { data: "page-title", meaning: "section of the site" },
  },
  reference: "https://www.etracker.com/en/docs/",
  fix: "Remove the etracker code from the page, or leave its cookies switched off",
  examples: {
    tracks: [
      "https://code.etracker.com/code/e.js",
      "https://www.etracker.de/cnt_css.php?et=aBcDeF&v=4.0&java=n&et_pagename=Home",
    ],
    harmless: ["https://www.etracker.com/en/", "https://www.etracker.de/privacy?et=aBcDeF"],
  },
} satisfies Tracker;
