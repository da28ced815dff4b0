import type { Tracker } from "../tracker.ts";

export const clearbit = {
  id: "clearbit",
  name: "Clearbit",
  owner: "HubSpot",
  endpoints: [
    {
      hosts: ["tag.clearbitscripts.com", "x.clearbitjs.com"],
      path: /^\/v\d\/(?<key>pk_\w+)\//,
      purpose: "data-broker",
    },
    {
      hosts: ["reveal.clearbit.com", "x.clearbitjs.com", "app.clearbit.com", "forms.clearbit.com"],
      path: /^\/v\d\//,
      purpose: "data-broker",
    },
  ],
  parameters: {
    key: { data: "campaign-id", meaning: "site's account" },
    authorization: { data: "campaign-id", meaning: "site's account" },
  },
  reference: "https://help.clearbit.com/hc/en-us",
  fix: "Remove the Clearbit tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://tag.clearbitscripts.com/v1/pk_0f1e2d3c4b5a/tags.js",
      "https://reveal.clearbit.com/v1/companies/reveal?authorization=pk_0f1e2d3c4b5a",
    ],
    harmless: ["https://clearbit.com/", "https://logo.clearbit.com/example.org"],
  },
} satisfies Tracker;
