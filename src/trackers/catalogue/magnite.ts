import type { Tracker } from "../tracker.ts";

export const magnite = {
  id: "magnite",
  name: "Magnite",
  owner: "Magnite",
  endpoints: [
    {
      hosts: ["pixel.rubiconproject.com"],
      path: /^\/(?:tap\.php|exchange\/sync\.php|token)/,
      purpose: "data-broker",
    },
    {
      hosts: [
        "eus.rubiconproject.com",
        "token.rubiconproject.com",
        "secure-assets.rubiconproject.com",
        "sync.tremorhub.com",
        "sync.spotxchange.com",
        "partners.tremorhub.com",
      ],
      purpose: "data-broker",
    },
    {
      hosts: ["rubiconproject.com", "tremorhub.com", "spotxchange.com", "spotxcdn.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    nid: { data: "campaign-id", meaning: "partner" },
    put: { data: "client-id", meaning: "a partner's id of the browser" },
    account_id: { data: "campaign-id", meaning: "publisher's account" },
    site_id: { data: "campaign-id", meaning: "publisher's site" },
    zone_id: { data: "campaign-id", meaning: "place of the advertisement" },
    rf: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://www.magnite.com/legal/advertising-platform-privacy-policy/",
  fix: "Take the rubicon adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://pixel.rubiconproject.com/tap.php?v=12345&nid=1234&put=0f1e2d3c4b5a",
      "https://eus.rubiconproject.com/usync.html",
      "https://secure-assets.rubiconproject.com/utils/xapi/multi-sync.html",
      "https://fastlane.rubiconproject.com/a/api/fastlane.json?account_id=1234&site_id=5678&zone_id=9012&rf=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.magnite.com/", "https://help.magnite.com/"],
  },
} satisfies Tracker;
