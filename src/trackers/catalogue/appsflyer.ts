import type { Tracker } from "../tracker.ts";

export const appsflyer = {
  id: "appsflyer",
  name: "AppsFlyer",
  owner: "AppsFlyer",
  endpoints: [
    { hosts: ["onelink.me"], path: /^\/[\w-]/, purpose: "email-click" },
    { hosts: ["app.appsflyer.com"], purpose: "advertising" },
    {
      hosts: ["impression.appsflyer.com", "impressions.onelink.me", "wa.appsflyer.com"],
      purpose: "advertising",
    },
    { hosts: ["websdk.appsflyer.com"], purpose: "advertising" },
  ],
  parameters: {
    pid: { data: "campaign-id", meaning: "media source" },
    c: { data: "campaign-id", meaning: "campaign" },
    clickid: { data: "other-id", meaning: "id of the click" },
    advertising_id: { data: "client-id", meaning: "advertising id of the Android device" },
    idfa: { data: "client-id", meaning: "advertising id of the iOS device" },
    af_ip: { data: "ip-address", meaning: "IP address given by the sender of the click" },
    af_ua: { data: "user-agent", meaning: "browser given by the sender of the click" },
    af_lang: { data: "language", meaning: "language of the device" },
  },
  reference: "https://support.appsflyer.com/hc/en-us/articles/207447163",
  fix: "Remove AppsFlyer's web SDK from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://websdk.appsflyer.com/?st=pba&af_id=example",
      "https://wa.appsflyer.com/events?site-id=example",
      "https://example.onelink.me/AbCd/0123abcd?pid=email&c=spring",
      "https://app.appsflyer.com/id123456789?pid=email&c=spring",
      "https://impression.appsflyer.com/com.example.app?pid=example",
    ],
    harmless: ["https://www.appsflyer.com/", "https://support.appsflyer.com/hc/en-us"],
  },
} satisfies Tracker;
