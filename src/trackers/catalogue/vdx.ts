import type { Tracker } from "../tracker.ts";

export const vdx = {
  id: "vdx",
  name: "VDX.tv (Tribal Fusion)",
  owner: "Exponential",
  endpoints: [
    { hosts: ["tribalfusion.com"], path: /^\/(?:i\.match|z\/i\.match)/, purpose: "data-broker" },
    { hosts: ["tribalfusion.com"], purpose: "advertising" },
  ],
  parameters: {
    p: { data: "campaign-id", meaning: "partner" },
    u: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://vdx.tv/privacy/",
  fix: "Remove the VDX.tv tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://a.tribalfusion.com/i.match?p=b6&u=0f1e2d3c4b5a",
      "https://a.tribalfusion.com/pixel/tags/example/1234/pixel.js",
    ],
    harmless: ["https://vdx.tv/"],
  },
} satisfies Tracker;
