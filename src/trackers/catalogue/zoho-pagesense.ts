import type { Tracker } from "../tracker.ts";

export const zohoPagesense = {
  id: "zoho-pagesense",
  name: "Zoho PageSense",
  owner: "Zoho",
  endpoints: [
    {
      hosts: ["pagesense-collect.zoho.com", "pagesense-collect.zoho.eu"],
      purpose: "session-replay",
    },
    {
      hosts: ["cdn.pagesense.io", "cdn-eu.pagesense.io"],
      path: /^\/js\//,
      purpose: "session-replay",
    },
    { hosts: ["zohotagmanager.cdn.pagesense.io"], path: /^\/ztmjs\//, purpose: "tag-manager" },
  ],
  reference: "https://help.zoho.com/portal/en/kb/pagesense",
  fix: "Remove the PageSense snippet from the page",
  examples: {
    tracks: [
      "https://pagesense-collect.zoho.com/psimg.gif",
      "https://cdn.pagesense.io/js/example/0f1e2d3c4b5a.js",
      "https://zohotagmanager.cdn.pagesense.io/ztmjs/0f1e2d3c4b5a.js",
    ],
    harmless: ["https://www.zoho.com/pagesense/"],
  },
} satisfies Tracker;
