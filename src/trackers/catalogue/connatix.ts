import type { Tracker } from "../tracker.ts";

export const connatix = {
  id: "connatix",
  name: "Connatix",
  owner: "JWP Connatix",
  endpoints: [
    { hosts: ["capi.connatix.com"], path: /^\/(?:us|core\/us)\//, purpose: "data-broker" },
    { hosts: ["capi.connatix.com", "cd.connatix.com", "cds.connatix.com"], purpose: "advertising" },
  ],
  parameters: {
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
    cid: { data: "campaign-id", meaning: "publisher's account" },
  },
  reference: "https://www.jwpconnatix.com/privacy-policy",
  fix: "Remove the Connatix player, or load it after consent only",
  examples: {
    tracks: [
      "https://capi.connatix.com/us/pixel?pid=1&uid=0f1e2d3c4b5a",
      "https://cd.connatix.com/connatix.player.js?cid=0f1e2d3c",
    ],
    harmless: ["https://www.connatix.com/"],
  },
} satisfies Tracker;
