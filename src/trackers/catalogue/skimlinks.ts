import type { Tracker } from "../tracker.ts";

export const skimlinks = {
  id: "skimlinks",
  name: "Skimlinks",
  owner: "Taboola",
  endpoints: [
    { hosts: ["go.skimresources.com", "go.redirectingat.com"], purpose: "affiliate" },
    {
      hosts: [
        "t.skimresources.com",
        "r.skimresources.com",
        "p.skimresources.com",
        "s.skimresources.com",
      ],
      purpose: "affiliate",
    },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "publisher" },
    xcust: { data: "other-id", meaning: "set by the publisher" },
    url: { data: "page-url", meaning: "where the click leads" },
    sref: { data: "referrer", meaning: "page that holds the link" },
  },
  reference: "https://developers.skimlinks.com/",
  examples: {
    tracks: [
      "https://go.skimresources.com/?id=123X456&xcust=abc&url=https%3A%2F%2Fexample.org&sref=https%3A%2F%2Fexample.com",
      "https://s.skimresources.com/js/123X456.skimlinks.js",
    ],
    harmless: ["https://skimlinks.com/", "https://developers.skimlinks.com/"],
  },
} satisfies Tracker;
