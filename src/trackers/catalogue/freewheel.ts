import type { Tracker } from "../tracker.ts";

export const freewheel = {
  id: "freewheel",
  name: "FreeWheel",
  owner: "Comcast",
  endpoints: [
    {
      hosts: ["user-sync.fwmrm.net", "sync.stickyadstv.com", "ads.stickyadstv.com"],
      path: /^\/(?:ad\/u|user-(?:matching|registering)|getuid)/,
      purpose: "data-broker",
    },
    { hosts: ["fwmrm.net", "stickyadstv.com"], purpose: "advertising" },
  ],
  reference: "https://www.freewheel.com/privacy-policy",
  fix: "Take FreeWheel's tags out of the video player, and the freewheel-ssp adapter out of the Prebid configuration",
  examples: {
    tracks: [
      "https://ads.stickyadstv.com/user-matching?id=12",
      "https://user-sync.fwmrm.net/ad/u?mode=auto-user-sync",
      "https://1234.v.fwmrm.net/ad/g/1?nw=1234",
    ],
    harmless: ["https://www.freewheel.com/"],
  },
} satisfies Tracker;
