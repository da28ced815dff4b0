import type { Tracker } from "../tracker.ts";

export const pubmatic = {
  id: "pubmatic",
  name: "PubMatic",
  owner: "PubMatic",
  endpoints: [
    {
      hosts: [
        "image2.pubmatic.com",
        "image4.pubmatic.com",
        "image6.pubmatic.com",
        "image8.pubmatic.com",
        "simage2.pubmatic.com",
        "simage4.pubmatic.com",
        "ut.pubmatic.com",
      ],
      purpose: "data-broker",
    },
    {
      hosts: ["ads.pubmatic.com"],
      path: /^\/AdServer\/js\/(?:user_sync|showad)/,
      purpose: "data-broker",
    },
    {
      hosts: [
        "ads.pubmatic.com",
        "hbopenbid.pubmatic.com",
        "ow.pubmatic.com",
        "t.pubmatic.com",
        "hb.pubmatic.com",
      ],
      purpose: "advertising",
    },
  ],
  parameters: {
    piggybackCookie: { data: "client-id", meaning: "a partner's id of the browser" },
    p: { data: "campaign-id", meaning: "publisher's account" },
  },
  reference: "https://pubmatic.com/legal/privacy/",
  fix: "Take the pubmatic adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://image2.pubmatic.com/AdServer/Pug?vcode=bz0yJnR5cGU9MQ&piggybackCookie=0f1e2d3c4b5a",
      "https://ads.pubmatic.com/AdServer/js/user_sync.html?p=123456",
      "https://ads.pubmatic.com/AdServer/js/pwt/123456/1234/pwt.js",
      "https://hbopenbid.pubmatic.com/translator?source=prebid-client",
    ],
    harmless: ["https://pubmatic.com/", "https://help.pubmatic.com/"],
  },
} satisfies Tracker;
