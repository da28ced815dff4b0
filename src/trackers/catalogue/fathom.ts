import type { Tracker } from "../tracker.ts";

export const fathom = {
  id: "fathom",
  name: "Fathom Analytics",
  owner: "Conva Ventures",
  endpoints: [{ hosts: ["cdn.usefathom.com"], purpose: "analytics" }],
  parameters: {
    h: { data: "page-url", meaning: "host of the page" },
    p: { data: "page-url", meaning: "path of the page" },
    r: { data: "referrer", meaning: "page that led here" },
    sid: { data: "campaign-id", meaning: "site that is measured" },
  },
  reference: "https://usefathom.com/docs",
  fix: "Remove the Fathom script from the page",
  examples: {
    tracks: [
      "https://cdn.usefathom.com/script.js",
      "https://cdn.usefathom.com/?h=https%3A%2F%2Fexample.org&p=%2F&r=&sid=ABCDEFGH",
    ],
    harmless: ["https://usefathom.com/docs", "https://app.usefathom.com/login"],
  },
} satisfies Tracker;
