import type { Tracker } from "../tracker.ts";

/** Runs on a collector of the site's own: known by the protocol's path. */
export const snowplow = {
  id: "snowplow",
  name: "Snowplow",
  owner: "the site itself",
  endpoints: [
    { path: /^\/com\.snowplowanalytics\.(?:snowplow|iglu)\//, purpose: "analytics" },
    { path: /^\/i$/, query: ["e", "p", "tv"], purpose: "analytics" },
    { path: /^\/r\/tp2$/, query: ["u"], purpose: "email-click" },
    { hosts: ["snplow.net"], purpose: "analytics" },
  ],
  parameters: {
    e: { data: "event", meaning: "kind of event" },
    aid: { data: "campaign-id", meaning: "application that is measured" },
    url: { data: "page-url", meaning: "address of the page" },
    page: { data: "page-title", meaning: "title of the page" },
    refr: { data: "referrer", meaning: "page that led here" },
    uid: { data: "recipient-id", meaning: "the site's id of the user" },
    duid: { data: "client-id", meaning: "id of the browser" },
    tnuid: { data: "client-id", meaning: "id of the browser on the collector" },
    sid: { data: "other-id", meaning: "id of the session" },
    res: { data: "screen-size", meaning: "size of the screen" },
    vp: { data: "screen-size", meaning: "size of the window" },
    lang: { data: "language", meaning: "language of the browser" },
    ip: { data: "ip-address", meaning: "IP address given by the sender of the event" },
    ua: { data: "user-agent", meaning: "browser given by the sender of the event" },
    se_ca: { data: "event", meaning: "category of the event" },
    se_ac: { data: "event", meaning: "action of the event" },
    se_la: { data: "event", meaning: "label of the event" },
    tr_id: { data: "purchase", meaning: "id of the order" },
    tr_tt: { data: "purchase", meaning: "total of the order" },
  },
  reference: "https://docs.snowplow.io/docs/sources/snowplow-tracker-protocol/",
  fix: "Remove the Snowplow tracker from the page, or the pixel from the template",
  examples: {
    tracks: [
      "https://collector.example.org/com.snowplowanalytics.snowplow/tp2",
      "https://collector.example.org/i?e=pv&p=web&tv=no-js-0.1.0&page=Newsletter",
      "https://collector.example.org/r/tp2?u=https%3A%2F%2Fexample.com%2F",
      "https://com-example-prod1.collector.snplow.net/health",
    ],
    harmless: ["https://snowplow.io/", "https://example.org/i"],
  },
} satisfies Tracker;
