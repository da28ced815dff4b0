import type { Tracker } from "../tracker.ts";

export const lotame = {
  id: "lotame",
  name: "Lotame",
  owner: "Publicis",
  endpoints: [{ hosts: ["crwdcntrl.net"], purpose: "data-broker" }],
  reference: "https://my.lotame.com/",
  examples: {
    tracks: [
      "https://sync.crwdcntrl.net/map/c=123/tp=EXMP/tpid=abc",
      "https://tags.crwdcntrl.net/lt/c/123/lt.min.js",
    ],
    harmless: ["https://www.lotame.com/"],
  },
} satisfies Tracker;
