import type { Tracker } from "../tracker.ts";

export const pinterest = {
  id: "pinterest",
  name: "Pinterest Tag",
  owner: "Pinterest",
  endpoints: [
    { hosts: ["ct.pinterest.com"], purpose: "advertising" },
    { hosts: ["s.pinimg.com"], path: /^\/ct\//, purpose: "advertising" },
    { hosts: ["assets.pinterest.com"], path: /^\/js\/pinit/, purpose: "social" },
    { hosts: ["log.pinterest.com"], purpose: "social" },
  ],
  parameters: {
    "pd.em": { data: "email-address", meaning: "SHA-256 of the e-mail address" },
    tid: { data: "campaign-id", meaning: "advertiser's tag" },
    event: { data: "event", meaning: "name of the event" },
    "pd[em]": { data: "email-address", meaning: "hash of the e-mail address" },
    "ed[value]": { data: "purchase", meaning: "amount" },
    "ed[currency]": { data: "purchase", meaning: "currency" },
    "ed[order_quantity]": { data: "purchase", meaning: "number of articles" },
    ad: { data: "page-url", meaning: "address of the page, referrer and screen, as JSON" },
    ed: { data: "event", meaning: "what the event is about, as JSON" },
    "ed[order_id]": { data: "purchase", meaning: "id of the order" },
    "ed[search_query]": { data: "form-input", meaning: "what was searched for" },
  },
  reference: "https://help.pinterest.com/en/business/article/install-the-pinterest-tag",
  fix: "Remove the Pinterest tag from the page or the tag manager, and use plain links for sharing",
  examples: {
    tracks: [
      "https://ct.pinterest.com/v3/?event=init&tid=2612345678901&noscript=1",
      "https://s.pinimg.com/ct/core.js",
      "https://assets.pinterest.com/js/pinit.js",
      "https://log.pinterest.com/?guid=abc&type=pidget",
    ],
    harmless: ["https://www.pinterest.com/example/", "https://s.pinimg.com/images/logo.png"],
  },
} satisfies Tracker;
