import type { Tracker } from "../tracker.ts";

export const sovrn = {
  id: "sovrn",
  name: "Sovrn Commerce",
  owner: "Sovrn",
  endpoints: [
    { hosts: ["redirect.viglink.com", "api.viglink.com", "cdn.viglink.com"], purpose: "affiliate" },
    { hosts: ["sovrn.co"], path: /^\/\w/, purpose: "affiliate" },
    { hosts: ["lijit.com"], path: /^\/(?:pixel|merge|beacon|dsp_match)/, purpose: "data-broker" },
    { hosts: ["s-onetag.com"], purpose: "advertising" },
    { hosts: ["lijit.com"], purpose: "advertising" },
  ],
  parameters: {
    key: { data: "campaign-id", meaning: "publisher" },
    u: { data: "page-url", meaning: "where the click leads" },
    cuid: { data: "other-id", meaning: "set by the publisher" },
    "3pid": { data: "client-id", meaning: "a partner's id of the browser" },
    pid: { data: "campaign-id", meaning: "partner" },
  },
  reference: "https://developer.sovrn.com/",
  fix: "Remove Sovrn's scripts from the page, and the sovrn adapter from the Prebid configuration",
  examples: {
    tracks: [
      "https://ce.lijit.com/merge?pid=12&3pid=0f1e2d3c4b5a",
      "https://ap.lijit.com/rtb/bid?src=prebid",
      "https://get.s-onetag.com/0f1e2d3c/tag.min.js",
      "https://sovrn.co/1abcdef",
      "https://redirect.viglink.com?key=0123&u=https%3A%2F%2Fexample.org&cuid=abc",
      "https://ap.lijit.com/pixel?redir=example",
    ],
    harmless: ["https://www.sovrn.com/", "https://developer.sovrn.com/"],
  },
} satisfies Tracker;
