import type { Tracker } from "../tracker.ts";

export const adobeAnalytics = {
  id: "adobe-analytics",
  name: "Adobe Analytics",
  owner: "Adobe",
  endpoints: [
    // The same path on Adobe's hosts and on custom ones.
    { path: /^\/b\/ss\/(?<reportsuite>[^/]{1,200})\//, purpose: "analytics" },
    { hosts: ["omtrdc.net", "2o7.net"], purpose: "analytics" },
  ],
  parameters: {
    c: { data: "screen-size", meaning: "colour depth of the screen" },
    reportsuite: { data: "campaign-id", meaning: "report suite of the site" },
    vid: { data: "client-id", meaning: "id of the visitor" },
    mid: { data: "client-id", meaning: "Experience Cloud id of the visitor" },
    aid: { data: "client-id", meaning: "id of the browser" },
    fid: { data: "client-id", meaning: "id of the browser" },
    g: { data: "page-url", meaning: "address of the page" },
    r: { data: "referrer", meaning: "page that led here" },
    pageName: { data: "page-title", meaning: "name of the page" },
    gn: { data: "page-title", meaning: "name of the page" },
    events: { data: "event", meaning: "events" },
    pev2: { data: "event", meaning: "name of the link" },
    products: { data: "purchase", meaning: "products" },
    purchaseID: { data: "purchase", meaning: "id of the order" },
    v0: { data: "campaign-id", meaning: "campaign" },
    t: { data: "open-time", meaning: "local time and time zone" },
    s: { data: "screen-size", meaning: "size of the screen" },
    bw: { data: "screen-size", meaning: "width of the window" },
    bh: { data: "screen-size", meaning: "height of the window" },
    zip: { data: "location", meaning: "postcode" },
    state: { data: "location", meaning: "state" },
    mcorgid: { data: "campaign-id", meaning: "organisation of the site" },
    ch: { data: "page-title", meaning: "section of the site" },
    xact: { data: "purchase", meaning: "id of the order" },
  },
  reference:
    "https://experienceleague.adobe.com/en/docs/analytics/implementation/validate/query-parameters",
  fix: "Remove AppMeasurement or the Analytics extension from the page, or let it wait for consent",
  examples: {
    tracks: [
      "https://metrics.example.org/b/ss/examplecom/1/G.4--NS/1234?pageName=newsletter",
      "https://example.sc.omtrdc.net/id?d_visid_ver=5.2.0",
    ],
    harmless: [
      "https://business.adobe.com/products/analytics/adobe-analytics.html",
      "https://example.org/b/ss",
    ],
  },
} satisfies Tracker;
