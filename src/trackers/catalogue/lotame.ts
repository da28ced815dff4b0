import type { Tracker } from "../tracker.ts";

export const lotame = {
  id: "lotame",
  name: "Lotame",
  owner: "Publicis",
  endpoints: [
    {
      hosts: ["crwdcntrl.net"],
      path: /^\/(?:map|qmap)\/c=(?<client>\d+)\/tp=(?<partner>\w+)\/tpid=(?<tpid>[^/]+)/,
      purpose: "data-broker",
    },
    {
      hosts: ["tags.crwdcntrl.net"],
      path: /^\/(?:lt\/c|c)\/(?<client>\d+)\/.{1,40}\.js$/,
      purpose: "data-broker",
    },
    { hosts: ["crwdcntrl.net"], purpose: "data-broker" },
  ],
  parameters: {
    client: { data: "campaign-id", meaning: "client of Lotame" },
    partner: { data: "campaign-id", meaning: "partner" },
    tpid: { data: "client-id", meaning: "a partner's id of the browser" },
    fp: { data: "client-id", meaning: "id of the browser (_cc_id cookie)" },
  },
  reference: "https://my.lotame.com/",
  fix: "Remove the Lightning Tag from the page, and the lotamePanoramaId module from the Prebid configuration",
  examples: {
    tracks: [
      "https://id.crwdcntrl.net/id?c=1234&fp=0f1e2d3c4b5a",
      "https://sync.crwdcntrl.net/map/c=123/tp=EXMP/tpid=abc",
      "https://tags.crwdcntrl.net/lt/c/123/lt.min.js",
    ],
    harmless: ["https://www.lotame.com/"],
  },
} satisfies Tracker;
