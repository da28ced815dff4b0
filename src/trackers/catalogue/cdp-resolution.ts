import type { Tracker } from "../tracker.ts";

export const cdpResolution = {
  id: "cdp-resolution",
  name: "CDP Resolution",
  owner: "CDP Resolution",
  endpoints: [{ hosts: ["usbrowserspeed.com"], purpose: "data-broker" }],
  parameters: {
    pid: { data: "campaign-id", meaning: "client of CDP Resolution" },
    puid: { data: "other-id", meaning: "the site's id of the visit" },
  },
  reference: "https://www.cdpresolution.com/docs/",
  fix: "Remove the pixel of a.usbrowserspeed.com from the page or the tag manager",
  examples: {
    tracks: ["https://a.usbrowserspeed.com/cs?pid=0f1e2d3c4b5a69788796a5b4c3d2e1f0&puid=abc"],
    harmless: ["https://www.cdpresolution.com/"],
  },
} satisfies Tracker;
