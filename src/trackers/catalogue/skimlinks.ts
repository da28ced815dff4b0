import type { Tracker } from "../tracker.ts";

export const skimlinks = {
  id: "skimlinks",
  name: "Skimlinks",
  owner: "Taboola",
  endpoints: [
    { hosts: ["go.skimresources.com", "go.redirectingat.com"], purpose: "affiliate" },
    {
      hosts: ["t.skimresources.com", "r.skimresources.com", "p.skimresources.com"],
      purpose: "affiliate",
    },
    {
      hosts: ["s.skimresources.com"],
      path: /^\/js\/(?<publisher>\w+)\.skimlinks\.js$/,
      purpose: "affiliate",
    },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "publisher" },
    xcust: { data: "other-id", meaning: "set by the publisher" },
    url: { data: "page-url", meaning: "where the click leads" },
    sref: { data: "referrer", meaning: "page that holds the link" },
    publisher: { data: "campaign-id", meaning: "publisher" },
  },
  reference: "https://developers.skimlinks.com/",
  fix: "Remove the Skimlinks script from the page, and link to the shops directly",
  examples: {
    tracks: [
      "https://t.skimresources.com/api/v2/link?id=1",
      "https://r.skimresources.com/api/?callback=example",
      "https://go.skimresources.com/?id=123X456&xcust=abc&url=https%3A%2F%2Fexample.org&sref=https%3A%2F%2Fexample.com",
      "https://s.skimresources.com/js/123X456.skimlinks.js",
    ],
    harmless: ["https://skimlinks.com/", "https://developers.skimlinks.com/"],
  },
} satisfies Tracker;
