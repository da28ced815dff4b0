import type { Tracker } from "../tracker.ts";

export const zoominfo = {
  id: "zoominfo",
  name: "ZoomInfo WebSights",
  owner: "ZoomInfo",
  endpoints: [
    { hosts: ["js.zi-scripts.com"], purpose: "data-broker" },
    { hosts: ["ws.zoominfo.com"], path: /^\/pixel\/(?<pixel>\w+)/, purpose: "data-broker" },
    { hosts: ["ws.zoominfo.com", "ws-assets.zoominfo.com"], purpose: "data-broker" },
    {
      hosts: ["tags.clickagy.com", "aorta.clickagy.com", "hearts.clickagy.com"],
      purpose: "data-broker",
    },
  ],
  parameters: {
    pixel: { data: "campaign-id", meaning: "site's account" },
  },
  reference: "https://www.zoominfo.com/legal/privacy-policy",
  fix: "Remove the ZoomInfo script from the page or the tag manager",
  examples: {
    tracks: [
      "https://js.zi-scripts.com/zi-tag.js",
      "https://ws.zoominfo.com/pixel/0f1e2d3c4b5a",
      "https://ws-assets.zoominfo.com/formcomplete.js",
      "https://tags.clickagy.com/data.js?rnd=example",
    ],
    harmless: ["https://www.zoominfo.com/"],
  },
} satisfies Tracker;
