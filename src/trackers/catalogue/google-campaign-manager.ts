import type { Tracker } from "../tracker.ts";

const HOSTS = ["ad.doubleclick.net", "fls.doubleclick.net"];

export const googleCampaignManager = {
  id: "google-campaign-manager",
  name: "Google Campaign Manager 360",
  owner: "Google",
  endpoints: [
    // Floodlight tags write their fields into the path: ;src=…;auiddc=…;~oref=…
    {
      hosts: HOSTS,
      path: /^(?=(?:[^~]*;auiddc=(?<auiddc>[\d.]+))?)[^~]*~oref=(?<page>[^;]+)/,
      purpose: "advertising",
    },
    { hosts: HOSTS, purpose: "advertising" },
  ],
  parameters: {
    auiddc: { data: "client-id", meaning: "id of the browser (_gcl_au cookie)" },
    page: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://support.google.com/campaignmanager/topic/2831796",
  fix: "Remove the Floodlight tags from the page or the tag manager",
  examples: {
    tracks: [
      "https://1234567.fls.doubleclick.net/activityi;src=1234567;type=visit0;cat=home0;ord=1;auiddc=123456789.1700000000;~oref=https%3A%2F%2Fexample.org%2F",
      "https://ad.doubleclick.net/ddm/ad/N123.example/B456.789;sz=1x1;ord=1",
      "https://ad.doubleclick.net/ddm/activity/src=1234567;type=visit0;cat=home0;ord=1",
    ],
    harmless: [
      "https://marketingplatform.google.com/about/campaign-manager-360/",
      "https://s0.2mdn.net/ads/studio/logo.png",
    ],
  },
} satisfies Tracker;
