import type { Tracker } from "../tracker.ts";

export const stackadapt = {
  id: "stackadapt",
  name: "StackAdapt",
  owner: "StackAdapt",
  endpoints: [
    { hosts: ["tags.srv.stackadapt.com"], path: /^\/events\.js$/, purpose: "advertising" },
    { hosts: ["sync.srv.stackadapt.com"], purpose: "data-broker" },
    { hosts: ["srv.stackadapt.com"], purpose: "advertising" },
  ],
  parameters: {
    uid: { data: "campaign-id", meaning: "advertiser's pixel" },
    landing_url: { data: "page-url", meaning: "address of the page" },
    t: { data: "page-title", meaning: "title of the page" },
    "sa-user-id": { data: "client-id", meaning: "id of the browser" },
  },
  reference: "https://docs.stackadapt.com/",
  fix: "Remove the StackAdapt pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://tags.srv.stackadapt.com/events.js",
      "https://sync.srv.stackadapt.com/sync?nid=12",
      "https://tags.srv.stackadapt.com/saq_pxl?uid=AbC123&is_js=true&landing_url=https%3A%2F%2Fexample.org%2F&t=Home",
    ],
    harmless: ["https://www.stackadapt.com/", "https://docs.stackadapt.com/"],
  },
} satisfies Tracker;
