import type { Tracker } from "../tracker.ts";

export const microsoftAdvertising = {
  id: "microsoft-advertising",
  name: "Microsoft Advertising",
  owner: "Microsoft",
  endpoints: [
    {
      hosts: ["bat.bing.com", "bat.bing.net"],
      path: /^\/(?:bat\.js$|p\/action\/)/,
      purpose: "advertising",
    },
    { hosts: ["bat.bing.com", "bat.bing.net"], purpose: "advertising" },
    { hosts: ["c.bing.com"], path: /^\/c\.gif$/, purpose: "data-broker" },
  ],
  parameters: {
    mid: { data: "other-id", meaning: "id of the page view" },
    sc: { data: "screen-size", meaning: "colours of the screen" },
    lt: { data: "event", meaning: "milliseconds that the page took to load" },
    ti: { data: "campaign-id", meaning: "advertiser's tag" },
    p: { data: "page-url", meaning: "address of the page" },
    r: { data: "referrer", meaning: "page that led here" },
    tl: { data: "page-title", meaning: "title of the page" },
    lg: { data: "language", meaning: "language of the browser" },
    sw: { data: "screen-size", meaning: "width of the screen" },
    sh: { data: "screen-size", meaning: "height of the screen" },
    evt: { data: "event", meaning: "kind of event" },
    ec: { data: "event", meaning: "category of the event" },
    ea: { data: "event", meaning: "action of the event" },
    el: { data: "event", meaning: "label of the event" },
    gv: { data: "purchase", meaning: "amount" },
    gc: { data: "purchase", meaning: "currency" },
    vid: { data: "client-id", meaning: "id of the visitor" },
    sid: { data: "other-id", meaning: "id of the session" },
    msclkid: { data: "client-id", meaning: "id of the click on an advertisement" },
  },
  reference: "https://learn.microsoft.com/en-us/advertising/guides/universal-event-tracking",
  fix: "Remove the UET tag from the page or the tag manager, or set its consent mode to denied by default",
  examples: {
    tracks: [
      "https://bat.bing.com/p/action/12345678.js",
      "https://bat.bing.com/action/0?ti=12345678&evt=pageLoad&p=https%3A%2F%2Fexample.org%2F",
      "https://bat.bing.com/bat.js",
      "https://c.bing.com/c.gif?Red3=BACID_example",
    ],
    harmless: ["https://www.bing.com/", "https://ads.microsoft.com/"],
  },
} satisfies Tracker;
