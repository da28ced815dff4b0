import type { Tracker } from "../tracker.ts";

export const akamaiMpulse = {
  id: "akamai-mpulse",
  name: "Akamai mPulse",
  owner: "Akamai",
  endpoints: [{ hosts: ["go-mpulse.net", "akstat.io"], purpose: "error-monitoring" }],
  parameters: {
    "h.key": { data: "campaign-id", meaning: "application of the site" },
    "h.d": { data: "page-url", meaning: "host of the page" },
    u: { data: "page-url", meaning: "address of the page" },
    pgu: { data: "page-url", meaning: "address of the page" },
    nu: { data: "page-url", meaning: "page that the visitor goes to" },
    r: { data: "referrer", meaning: "page that led here" },
    "rt.si": { data: "other-id", meaning: "id of the session" },
    "scr.xy": { data: "screen-size", meaning: "size of the screen" },
    "ua.plt": { data: "user-agent", meaning: "platform of the browser" },
  },
  reference: "https://techdocs.akamai.com/mpulse/docs",
  fix: "Remove the mPulse snippet, or switch it off in the property's configuration",
  examples: {
    tracks: [
      "https://c.go-mpulse.net/api/config.json?key=ABCDE-FGHIJ&d=example.org",
      "https://17de4c1f.akstat.io/?h.key=ABCDE-FGHIJ&h.d=example.org&u=https%3A%2F%2Fexample.org%2F&rt.si=0f1e2d3c&scr.xy=1920x1080",
    ],
    harmless: ["https://www.akamai.com/"],
  },
} satisfies Tracker;
