import type { Tracker } from "../tracker.ts";

export const linkedin = {
  id: "linkedin",
  name: "LinkedIn",
  owner: "Microsoft",
  endpoints: [
    { hosts: ["px.ads.linkedin.com"], path: /^\/(?:setuid|db_sync)$/, purpose: "data-broker" },
    {
      hosts: ["px.ads.linkedin.com", "px4.ads.linkedin.com", "dc.ads.linkedin.com"],
      purpose: "advertising",
    },
    { hosts: ["snap.licdn.com"], path: /^\/li\.lms-analytics\//, purpose: "advertising" },
    { hosts: ["linkedin.com"], path: /^\/emimp\//, purpose: "email-open" },
    { hosts: ["linkedin.com"], path: /^\/comm\//, purpose: "email-click" },
    { hosts: ["lnkd.in"], path: /^\/[\w-]/, purpose: "link-shortener" },
  ],
  parameters: {
    li_adsId: { data: "client-id", meaning: "id of the browser (li_adsId in its storage)" },
    pid: { data: "campaign-id", meaning: "advertiser's Insight Tag" },
    conversionId: { data: "event", meaning: "conversion that is counted" },
    url: { data: "page-url", meaning: "address of the page" },
    li_fat_id: { data: "client-id", meaning: "id of the click on a LinkedIn advertisement" },
    puuid: { data: "client-id", meaning: "a partner's id of the browser" },
    time: { data: "open-time", meaning: "time of the visit" },
    ref: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://www.linkedin.com/help/lms/answer/a418880",
  fix: "On a website, remove the Insight Tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://px.ads.linkedin.com/db_sync?pid=12345&puuid=0f1e2d3c4b5a",
      "https://px.ads.linkedin.com/attribution_trigger?pid=123456&time=1700000000000&url=https%3A%2F%2Fexample.org%2F",
      "https://px.ads.linkedin.com/collect/?pid=123456&conversionId=7890&fmt=gif",
      "https://snap.licdn.com/li.lms-analytics/insight.min.js",
      "https://www.linkedin.com/emimp/ip_Q2hhcm1hbmRlcg.gif",
      "https://www.linkedin.com/comm/feed/?midToken=AQEexample&trk=eml-example",
      "https://lnkd.in/eXaMpLe",
    ],
    harmless: [
      "https://www.linkedin.com/company/example",
      "https://static.licdn.com/aero-v1/sc/h/example-logo",
    ],
  },
} satisfies Tracker;
