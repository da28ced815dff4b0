import type { Tracker } from "../tracker.ts";

export const snapchat = {
  id: "snapchat",
  name: "Snap Pixel",
  owner: "Snap",
  endpoints: [
    { hosts: ["tr.snapchat.com", "tr6.snapchat.com"], purpose: "advertising" },
    { hosts: ["sc-static.net"], path: /^\/scevent/, purpose: "advertising" },
  ],
  parameters: {
    pid: { data: "campaign-id", meaning: "advertiser's pixel" },
    ev: { data: "event", meaning: "name of the event" },
    pl: { data: "page-url", meaning: "address of the page" },
    rf: { data: "referrer", meaning: "page that led here" },
    e_pr: { data: "purchase", meaning: "amount" },
    u_hem: { data: "email-address", meaning: "SHA-256 of the e-mail address" },
    u_hpn: { data: "phone", meaning: "SHA-256 of the phone number" },
    u_c1: { data: "client-id", meaning: "id of the browser (_scid cookie)" },
    u_sclid: { data: "client-id", meaning: "id of the click on an advertisement" },
    e_cur: { data: "purchase", meaning: "currency" },
    e_tid: { data: "purchase", meaning: "id of the order" },
  },
  reference: "https://businesshelp.snapchat.com/",
  fix: "Remove the Snap Pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://tr.snapchat.com/p?pid=abc&ev=PAGE_VIEW&pl=https%3A%2F%2Fexample.org%2F",
      "https://sc-static.net/scevent.min.js",
    ],
    harmless: ["https://www.snapchat.com/add/example", "https://forbusiness.snapchat.com/"],
  },
} satisfies Tracker;
