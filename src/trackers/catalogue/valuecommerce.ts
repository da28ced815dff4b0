import type { Tracker } from "../tracker.ts";

export const valuecommerce = {
  id: "valuecommerce",
  name: "ValueCommerce",
  owner: "ValueCommerce",
  endpoints: [
    { hosts: ["aml.valuecommerce.com"], purpose: "affiliate" },
    { hosts: ["ad.jp.ap.valuecommerce.com"], purpose: "advertising" },
    { hosts: ["ck.jp.ap.valuecommerce.com"], purpose: "affiliate" },
  ],
  parameters: {
    sid: { data: "campaign-id", meaning: "partner's site" },
    pid: { data: "campaign-id", meaning: "programme" },
    vc_url: { data: "page-url", meaning: "where the click leads" },
  },
  reference: "https://www.valuecommerce.co.jp/",
  fix: "Remove the ValueCommerce tags from the page",
  examples: {
    tracks: [
      "https://aml.valuecommerce.com/vcdal.js",
      "https://ad.jp.ap.valuecommerce.com/servlet/gifbanner?sid=1234567&pid=890123456",
      "https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=1234567&pid=890123456",
    ],
    harmless: ["https://www.valuecommerce.ne.jp/"],
  },
} satisfies Tracker;
