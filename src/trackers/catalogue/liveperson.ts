import type { Tracker } from "../tracker.ts";

export const liveperson = {
  id: "liveperson",
  name: "LivePerson",
  owner: "LivePerson",
  endpoints: [
    { hosts: ["v.liveperson.net"], purpose: "chat" },
    { hosts: ["lptag.liveperson.net"], purpose: "tag-manager" },
  ],
  parameters: {
    sid: { data: "other-id", meaning: "id of the session" },
    vid: { data: "client-id", meaning: "id of the visitor" },
    pt: { data: "page-title", meaning: "title of the page" },
    u: { data: "page-url", meaning: "address of the page" },
    r: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://developers.liveperson.com/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: [
      "https://lo.v.liveperson.net/api/js/12345678?sid=0f1e2d3c&vid=4b5a6978&pt=Home&u=https%3A%2F%2Fexample.org%2F",
      "https://lptag.liveperson.net/tag/tag.js?site=12345678",
    ],
    harmless: [
      "https://www.liveperson.com/",
      "https://lpcdn.lpsnmedia.net/le_unified_window/index.html",
    ],
  },
} satisfies Tracker;
