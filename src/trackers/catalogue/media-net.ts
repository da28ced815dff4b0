import type { Tracker } from "../tracker.ts";

export const mediaNet = {
  id: "media-net",
  name: "Media.net",
  owner: "Media.net",
  endpoints: [
    {
      hosts: ["hbx.media.net", "cs.media.net", "contextual.media.net"],
      path: /^\/(?:cksync|checksync)/,
      purpose: "data-broker",
    },
    {
      hosts: [
        "contextual.media.net",
        "prebid.media.net",
        "adservetx.media.net",
        "hbx.media.net",
        "lg3.media.net",
        "qsearch-a.akamaihd.net",
      ],
      purpose: "advertising",
    },
  ],
  parameters: {
    type: { data: "campaign-id", meaning: "partner" },
    ovsid: { data: "client-id", meaning: "a partner's id of the browser" },
    cid: { data: "campaign-id", meaning: "publisher's account" },
  },
  reference: "https://www.media.net/privacy-policy/",
  fix: "Take the medianet adapter out of the site's Prebid configuration, and its tag out of the page",
  examples: {
    tracks: [
      "https://hbx.media.net/cksync?cs=1&type=abc&ovsid=0f1e2d3c4b5a",
      "https://contextual.media.net/dmedianet.js?cid=8CU1234",
      "https://prebid.media.net/rtb/prebid?cid=8CU1234",
    ],
    harmless: ["https://www.media.net/"],
  },
} satisfies Tracker;
