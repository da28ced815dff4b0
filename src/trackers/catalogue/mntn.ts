import type { Tracker } from "../tracker.ts";

export const mntn = {
  id: "mntn",
  name: "MNTN",
  owner: "MNTN",
  endpoints: [
    {
      hosts: ["dx.mountain.com", "dx.steelhousemedia.com"],
      path: /^\/spx$/,
      purpose: "advertising",
    },
    {
      hosts: [
        "px.mountain.com",
        "gs.mountain.com",
        "px.steelhousemedia.com",
        "dx.mountain.com",
        "dx.steelhousemedia.com",
      ],
      purpose: "advertising",
    },
  ],
  parameters: {
    shaid: { data: "campaign-id", meaning: "advertiser's account" },
    plh: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://mountain.com/privacy-policy/",
  fix: "Remove the MNTN tracking pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://dx.mountain.com/spx?conv=0&shaid=12345&tdr=&plh=https%3A%2F%2Fexample.org%2F&cb=1",
      "https://px.mountain.com/st?ga_tracking_id=example",
    ],
    harmless: ["https://mountain.com/", "https://mountain.com/privacy-policy/"],
  },
} satisfies Tracker;
