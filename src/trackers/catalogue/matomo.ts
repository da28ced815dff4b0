import type { Tracker } from "../tracker.ts";

/** Runs on the site's own server or in Matomo's cloud: known by its path. */
export const matomo = {
  id: "matomo",
  name: "Matomo",
  owner: "the site itself",
  endpoints: [
    { path: /^\/.{0,200}(?<=\/)(?:matomo|piwik)\.php$/, query: ["idsite"], purpose: "analytics" },
    {
      hosts: ["matomo.cloud"],
      path: /^\/.{0,200}(?<=\/)(?:matomo|piwik)\.(?:php|js)$/,
      purpose: "analytics",
    },
  ],
  parameters: {
    idsite: { data: "campaign-id", meaning: "site that is measured" },
    url: { data: "page-url", meaning: "address of the page" },
    urlref: { data: "referrer", meaning: "page that led here" },
    action_name: { data: "page-title", meaning: "title of the page" },
    _id: { data: "client-id", meaning: "id of the visitor" },
    cid: { data: "client-id", meaning: "id of the visitor" },
    uid: { data: "recipient-id", meaning: "the site's id of the user" },
    res: { data: "screen-size", meaning: "size of the screen" },
    lang: { data: "language", meaning: "languages of the browser" },
    ua: { data: "user-agent", meaning: "browser given by the sender of the hit" },
    cip: { data: "ip-address", meaning: "IP address given by the sender of the hit" },
    country: { data: "location", meaning: "country" },
    region: { data: "location", meaning: "region" },
    city: { data: "location", meaning: "city" },
    lat: { data: "location", meaning: "latitude" },
    long: { data: "location", meaning: "longitude" },
    _rcn: { data: "campaign-id", meaning: "name of the campaign" },
    mtm_campaign: { data: "campaign-id", meaning: "name of the campaign" },
    pk_campaign: { data: "campaign-id", meaning: "name of the campaign" },
    e_c: { data: "event", meaning: "category of the event" },
    e_a: { data: "event", meaning: "action of the event" },
    e_n: { data: "event", meaning: "name of the event" },
    idgoal: { data: "event", meaning: "goal that was reached" },
    ec_id: { data: "purchase", meaning: "id of the order" },
    ec_items: { data: "purchase", meaning: "articles of the order" },
    revenue: { data: "purchase", meaning: "revenue" },
  },
  reference: "https://developer.matomo.org/api-reference/tracking-api",
  fix: "Remove the Matomo image from the template",
  examples: {
    tracks: [
      "https://stats.example.org/matomo.php?idsite=3&rec=1&action_name=newsletter",
      "https://www.example.org/analytics/piwik.php?idsite=1&rec=1",
      "https://example.matomo.cloud/matomo.js",
    ],
    harmless: ["https://matomo.org/wp-content/uploads/logo.svg", "https://example.org/matomo.php"],
  },
} satisfies Tracker;
