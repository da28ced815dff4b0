import type { Tracker } from "../tracker.ts";

export const leadForensics = {
  id: "lead-forensics",
  name: "Lead Forensics",
  owner: "Lead Forensics",
  endpoints: [
    { hosts: ["secure.leadforensics.com"], path: /^\/js\//, purpose: "data-broker" },
    { hosts: ["secure.leadforensics.com"], purpose: "data-broker" },
  ],
  parameters: {
    trk_user: { data: "campaign-id", meaning: "site's account" },
    trk_uid: { data: "client-id", meaning: "id of the visitor" },
    trk_sw: { data: "screen-size", meaning: "width of the screen" },
    trk_sh: { data: "screen-size", meaning: "height of the screen" },
    trk_tit: { data: "page-title", meaning: "title of the page" },
    trk_loc: { data: "page-url", meaning: "address of the page" },
    trk_ref: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://www.leadforensics.com/privacy-and-cookies/",
  fix: "Remove the Lead Forensics script from the page",
  examples: {
    tracks: [
      "https://secure.leadforensics.com/js/123456.js",
      "https://secure.leadforensics.com/Track/Capture.aspx?retType=js&trk_uid=&trk_user=123456&trk_sw=1920&trk_sh=1080&trk_tit=Home&trk_loc=https%3A%2F%2Fexample.org%2F",
      "https://secure.leadforensics.com/123456.png",
    ],
    harmless: ["https://www.leadforensics.com/"],
  },
} satisfies Tracker;
