import type { Tracker } from "../tracker.ts";

export const nativo = {
  id: "nativo",
  name: "Nativo",
  owner: "Nativo",
  endpoints: [
    { hosts: ["s.ntv.io"], path: /^\/serve\/load\.js$/, purpose: "advertising" },
    { hosts: ["jadserve.postrelease.com", "postrelease.com", "ntv.io"], purpose: "advertising" },
  ],
  parameters: {
    ntv_url: { data: "page-url", meaning: "address of the page" },
    ntv_pl: { data: "campaign-id", meaning: "place of the advertisement" },
  },
  reference: "https://www.nativo.com/privacy-policy",
  fix: "Remove Nativo's load.js from the page",
  examples: {
    tracks: [
      "https://s.ntv.io/serve/load.js",
      "https://jadserve.postrelease.com/t?ntv_url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.nativo.com/"],
  },
} satisfies Tracker;
