import type { Tracker } from "../tracker.ts";

export const demandbase = {
  id: "demandbase",
  name: "Demandbase",
  owner: "Demandbase",
  endpoints: [
    { hosts: ["tag.demandbase.com", "scripts.demandbase.com"], purpose: "data-broker" },
    {
      hosts: ["api.demandbase.com", "tag-logger.demandbase.com", "company-target.com"],
      purpose: "data-broker",
    },
  ],
  parameters: {
    page: { data: "page-url", meaning: "address of the page" },
    page_title: { data: "page-title", meaning: "title of the page" },
    referrer: { data: "referrer", meaning: "page that led here" },
    key: { data: "campaign-id", meaning: "site's account" },
  },
  reference: "https://support.demandbase.com/",
  fix: "Remove the Demandbase tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://tag.demandbase.com/0f1e2d3c4b5a6978.min.js",
      "https://api.company-target.com/api/v3/ip.json?referrer=&page=https%3A%2F%2Fexample.org%2F&page_title=Home",
    ],
    harmless: ["https://www.demandbase.com/"],
  },
} satisfies Tracker;
