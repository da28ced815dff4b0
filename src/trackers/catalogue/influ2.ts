import type { Tracker } from "../tracker.ts";

export const influ2 = {
  id: "influ2",
  name: "Influ2",
  owner: "Influ2",
  endpoints: [
    { hosts: ["influ2.com"], path: /^\/tracker$/, query: ["clid"], purpose: "advertising" },
    { hosts: ["t.influ2.com"], purpose: "advertising" },
  ],
  parameters: {
    clid: { data: "campaign-id", meaning: "advertiser's account" },
  },
  reference: "https://www.influ2.com/privacy-policy",
  fix: "Remove the Influ2 tracker from the page or the tag manager",
  examples: {
    tracks: [
      "https://www.influ2.com/tracker?clid=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
      "https://t.influ2.com/u/?cb=1700000000000",
    ],
    harmless: ["https://www.influ2.com/"],
  },
} satisfies Tracker;
