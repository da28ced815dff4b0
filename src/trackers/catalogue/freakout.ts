import type { Tracker } from "../tracker.ts";

export const freakout = {
  id: "freakout",
  name: "FreakOut",
  owner: "FreakOut",
  endpoints: [
    { hosts: ["sync.fout.jp"], purpose: "data-broker" },
    { hosts: ["fout.jp"], purpose: "advertising" },
  ],
  parameters: {
    xid: { data: "campaign-id", meaning: "partner" },
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.fout.co.jp/privacy/",
  fix: "Remove the FreakOut tags from the page or the tag manager",
  examples: {
    tracks: [
      "https://sync.fout.jp/sync?xid=example&uid=0f1e2d3c4b5a",
      "https://js.fout.jp/segmentation.js",
    ],
    harmless: ["https://www.fout.co.jp/"],
  },
} satisfies Tracker;
