import type { Tracker } from "../tracker.ts";

export const mediamath = {
  id: "mediamath",
  name: "MediaMath",
  owner: "Infillion",
  endpoints: [
    { hosts: ["sync.mathtag.com"], purpose: "data-broker" },
    { hosts: ["pixel.mathtag.com"], path: /^\/sync\//, purpose: "data-broker" },
    { hosts: ["pixel.mathtag.com"], path: /^\/event\/js$/, purpose: "advertising" },
    { hosts: ["mathtag.com"], purpose: "advertising" },
  ],
  parameters: {
    mt_id: { data: "campaign-id", meaning: "advertiser's pixel" },
    mt_adid: { data: "campaign-id", meaning: "advertiser's account" },
    mt_exuid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://infillion.com/privacy-policy/",
  fix: "Remove the MediaMath event tags from the page or the tag manager",
  examples: {
    tracks: [
      "https://sync.mathtag.com/sync/img?mt_exid=12&mt_exuid=0f1e2d3c4b5a",
      "https://pixel.mathtag.com/sync/img?type=sync&mt_exid=12",
      "https://pixel.mathtag.com/event/js?mt_id=123456&mt_adid=1234&v1=&s1=",
      "https://pixel.mathtag.com/event/img?mt_id=123456&mt_adid=1234",
    ],
    harmless: ["https://infillion.com/", "https://infillion.com/privacy-policy/"],
  },
} satisfies Tracker;
