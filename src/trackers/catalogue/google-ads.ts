import type { Tracker } from "../tracker.ts";

export const googleAds = {
  id: "google-ads",
  name: "Google Ads",
  owner: "Google",
  endpoints: [
    {
      hosts: [
        "ad.doubleclick.net",
        "fls.doubleclick.net",
        "googleads.g.doubleclick.net",
        "googleads4.g.doubleclick.net",
        "securepubads.g.doubleclick.net",
        "pubads.g.doubleclick.net",
        "td.doubleclick.net",
        "pagead2.googlesyndication.com",
        "tpc.googlesyndication.com",
        "googletagservices.com",
      ],
      purpose: "advertising",
    },
    { hosts: ["cm.g.doubleclick.net"], purpose: "data-broker" },
    { hosts: ["googleadservices.com"], path: /^\/(?:pagead|ccm)\//, purpose: "advertising" },
    {
      hosts: ["google.com", "google.de", "google.co.uk", "google.fr"],
      path: /^\/(?:pagead|ccm|rmkt|ads\/ga-audiences)(?:\/|$)/,
      purpose: "advertising",
    },
  ],
  parameters: {
    label: { data: "campaign-id", meaning: "conversion that is counted" },
    value: { data: "purchase", meaning: "amount" },
    currency_code: { data: "purchase", meaning: "currency" },
    url: { data: "page-url", meaning: "address of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    tiba: { data: "page-title", meaning: "title of the page" },
    u_w: { data: "screen-size", meaning: "width of the screen" },
    u_h: { data: "screen-size", meaning: "height of the screen" },
    auid: { data: "client-id", meaning: "id of the browser (_gcl_au cookie)" },
    gclid: { data: "client-id", meaning: "id of the click on an advertisement" },
    gclaw: { data: "client-id", meaning: "id of the click on an advertisement" },
    google_gid: { data: "client-id", meaning: "Google's id of the browser" },
  },
  reference: "https://support.google.com/google-ads/answer/6331304",
  examples: {
    tracks: [
      "https://ad.doubleclick.net/ddm/ad/N123.example/B456.789;sz=1x1;ord=1",
      "https://googleads.g.doubleclick.net/pagead/viewthroughconversion/123456/?guid=ON",
      "https://1234567.fls.doubleclick.net/activityi;src=1234567;type=visit",
      "https://cm.g.doubleclick.net/pixel?google_nid=example&google_cm",
      "https://www.googleadservices.com/pagead/conversion/123456/?label=abc&value=1.0",
      "https://www.google.com/pagead/1p-user-list/123456/?url=https%3A%2F%2Fexample.org%2F",
      "https://www.google.de/ads/ga-audiences?t=sr&aip=1",
    ],
    harmless: [
      "https://ads.google.com/home/",
      "https://www.google.com/maps",
      "https://fonts.gstatic.com/s/i/icon.svg",
    ],
  },
} satisfies Tracker;
