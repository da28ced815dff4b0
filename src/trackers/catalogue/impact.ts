import type { Tracker } from "../tracker.ts";

const HOSTS = ["7eer.net", "sjv.io", "pxf.io", "ojrq.net", "evyy.net", "gqco.net"];

export const impact = {
  id: "impact",
  name: "impact.com",
  owner: "Impact Tech",
  endpoints: [
    { hosts: HOSTS, path: /^\/i\/(?<publisher>\d+)\//, purpose: "advertising" },
    { hosts: HOSTS, purpose: "affiliate" },
    {
      hosts: ["utt.impactcdn.com", "d.impactradius-event.com"],
      path: /^\/A[\w-]+\.js$/,
      purpose: "affiliate",
    },
    { hosts: ["trkapi.impact.com", "utt.impactcdn.com"], purpose: "affiliate" },
  ],
  parameters: {
    publisher: { data: "campaign-id", meaning: "partner" },
    subId1: { data: "other-id", meaning: "set by the partner" },
    sharedid: { data: "other-id", meaning: "set by the partner" },
    CampaignId: { data: "campaign-id", meaning: "advertiser's programme" },
    CustomProfileId: { data: "client-id", meaning: "the site's id of the browser" },
    ClickId: { data: "client-id", meaning: "id of the click" },
    OrderId: { data: "purchase", meaning: "id of the order" },
    CustomerId: { data: "recipient-id", meaning: "the site's id of the customer" },
    CustomerEmail: { data: "email-address", meaning: "SHA-1 of the e-mail address" },
  },
  reference: "https://help.impact.com/",
  fix: "Remove impact.com's Universal Tracking Tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://trkapi.impact.com/PageLoad?CampaignId=1234&CustomProfileId=0f1e2d3c&CustomerEmail=0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c",
      "https://example.sjv.io/i/123456/654321/1234",
      "https://example.pxf.io/c/123456/654321/1234?subId1=abc",
      "https://utt.impactcdn.com/A123456.js",
    ],
    harmless: ["https://impact.com/", "https://help.impact.com/"],
  },
} satisfies Tracker;
