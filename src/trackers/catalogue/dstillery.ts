import type { Tracker } from "../tracker.ts";

export const dstillery = {
  id: "dstillery",
  name: "Dstillery",
  owner: "Dstillery",
  endpoints: [
    { hosts: ["media6degrees.com"], purpose: "advertising" },
    { hosts: ["action.dstillery.com"], purpose: "advertising" },
  ],
  parameters: {
    pixId: { data: "campaign-id", meaning: "partner's pixel" },
    adv: { data: "campaign-id", meaning: "advertiser's account" },
  },
  reference: "https://dstillery.com/privacy-policy/",
  fix: "Remove the Dstillery pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://map.media6degrees.com/orbserv/hbpix?pixId=1234",
      "https://action.dstillery.com/orbserv/nsjs?adv=cl1234&ns=1",
    ],
    harmless: ["https://dstillery.com/"],
  },
} satisfies Tracker;
