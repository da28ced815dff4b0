import type { Tracker } from "../tracker.ts";

export const sovrn = {
  id: "sovrn",
  name: "Sovrn Commerce",
  owner: "Sovrn",
  endpoints: [
    { hosts: ["redirect.viglink.com", "api.viglink.com", "cdn.viglink.com"], purpose: "affiliate" },
    { hosts: ["sovrn.co"], path: /^\/\w/, purpose: "affiliate" },
    { hosts: ["lijit.com"], purpose: "advertising" },
  ],
  parameters: {
    key: { data: "campaign-id", meaning: "publisher" },
    u: { data: "page-url", meaning: "where the click leads" },
    cuid: { data: "other-id", meaning: "set by the publisher" },
  },
  reference: "https://developer.sovrn.com/",
  examples: {
    tracks: [
      "https://sovrn.co/1abcdef",
      "https://redirect.viglink.com?key=0123&u=https%3A%2F%2Fexample.org&cuid=abc",
      "https://ap.lijit.com/pixel?redir=example",
    ],
    harmless: ["https://www.sovrn.com/", "https://developer.sovrn.com/"],
  },
} satisfies Tracker;
