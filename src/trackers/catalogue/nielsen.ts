import type { Tracker } from "../tracker.ts";

export const nielsen = {
  id: "nielsen",
  name: "Nielsen Digital Measurement",
  owner: "Nielsen",
  endpoints: [{ hosts: ["imrworldwide.com"], purpose: "analytics" }],
  parameters: {
    ci: { data: "campaign-id", meaning: "client of Nielsen" },
    cg: { data: "page-title", meaning: "section of the site" },
    si: { data: "page-url", meaning: "address of the page" },
    rp: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://engineeringportal.nielsen.com/",
  fix: "Remove the Nielsen SDK or tag from the page",
  examples: {
    tracks: [
      "https://secure-dcr.imrworldwide.com/cgi-bin/gn?ci=us-123456&si=https%3A%2F%2Fexample.org%2F&rp=",
      "https://cdn-gl.imrworldwide.com/conf/P0F1E2D3C.js",
    ],
    harmless: ["https://www.nielsen.com/"],
  },
} satisfies Tracker;
