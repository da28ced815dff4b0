import type { Tracker } from "../tracker.ts";

export const stroeer = {
  id: "stroeer",
  name: "Ströer SSP (adscale)",
  owner: "Ströer",
  endpoints: [
    {
      hosts: ["ih.adscale.de"],
      path: /^\/(?:map|uu|adscale-ih\/(?:map|tpui))/,
      purpose: "data-broker",
    },
    { hosts: ["adscale.de"], purpose: "advertising" },
  ],
  parameters: {
    tpid: { data: "campaign-id", meaning: "partner" },
    tpuid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.stroeer.de/datenschutz/",
  fix: "Take the stroeerCore adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://ih.adscale.de/adscale-ih/tpui?tpid=12&tpuid=0f1e2d3c4b5a",
      "https://hb.adscale.de/dsh",
    ],
    harmless: ["https://www.stroeer.de/"],
  },
} satisfies Tracker;
