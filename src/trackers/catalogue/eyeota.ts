import type { Tracker } from "../tracker.ts";

export const eyeota = {
  id: "eyeota",
  name: "Eyeota",
  owner: "Dun & Bradstreet",
  endpoints: [
    { hosts: ["ps.eyeota.net"], path: /^\/match/, purpose: "data-broker" },
    { hosts: ["eyeota.net"], purpose: "data-broker" },
  ],
  parameters: {
    bid: { data: "campaign-id", meaning: "partner" },
    pid: { data: "campaign-id", meaning: "publisher" },
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.eyeota.com/privacy-center",
  fix: "Remove Eyeota's pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://ps.eyeota.net/match?bid=abc&uid=0f1e2d3c4b5a&r=example",
      "https://ps.eyeota.net/pixel?pid=abc&t=ajs&sid=home",
    ],
    harmless: ["https://www.eyeota.com/"],
  },
} satisfies Tracker;
