import type { Tracker } from "../tracker.ts";

export const kissmetrics = {
  id: "kissmetrics",
  name: "Kissmetrics",
  owner: "Kissmetrics",
  endpoints: [
    {
      hosts: ["trk.kissmetrics.com", "trk.kissmetrics.io"],
      path: /^\/[aest]$/,
      purpose: "analytics",
    },
    {
      hosts: [
        "i.kissmetrics.com",
        "i.kissmetrics.io",
        "scripts.kissmetrics.com",
        "scripts.kissmetrics.io",
      ],
      purpose: "analytics",
    },
  ],
  parameters: {
    _k: { data: "campaign-id", meaning: "key of the site" },
    _p: { data: "recipient-id", meaning: "identity of the person" },
    _n: { data: "event", meaning: "name of the event" },
    _t: { data: "open-time", meaning: "time of the event" },
  },
  reference: "https://support.kissmetrics.io/",
  fix: "Remove the Kissmetrics script from the page",
  examples: {
    tracks: [
      "https://trk.kissmetrics.com/e?_k=0f1e2d3c&_p=0a1b2c&_n=Visited+Site&_t=1700000000",
      "https://i.kissmetrics.com/i.js",
    ],
    harmless: ["https://www.kissmetrics.io/", "https://support.kissmetrics.io/"],
  },
} satisfies Tracker;
