import type { Tracker } from "../tracker.ts";

export const hotjar = {
  id: "hotjar",
  name: "Hotjar",
  owner: "Contentsquare",
  endpoints: [
    {
      hosts: ["in.hotjar.com"],
      path: /^\/api\/v\d\/client\/sites\/(?<site>\d+)/,
      purpose: "session-replay",
    },
    {
      hosts: [
        "hotjar.io",
        "static.hotjar.com",
        "script.hotjar.com",
        "vars.hotjar.com",
        "in.hotjar.com",
        "ws.hotjar.com",
        "vc.hotjar.com",
      ],
      purpose: "session-replay",
    },
    { hosts: ["hotjar.com"], path: /^\/api\/v\d\/client\/ws/, purpose: "session-replay" },
  ],
  parameters: {
    site: { data: "campaign-id", meaning: "site that is recorded" },
    site_id: { data: "campaign-id", meaning: "site that is recorded" },
  },
  reference: "https://help.hotjar.com/",
  fix: "Remove the Hotjar tracking code, or suppress text and input in the site's settings",
  examples: {
    tracks: [
      "https://in.hotjar.com/api/v2/client/sites/1234567/visit-data?sv=7",
      "https://static.hotjar.com/c/hotjar-123456.js?sv=6",
      "https://content.hotjar.io/",
      "wss://ws5.hotjar.com/api/v2/client/ws?v=7&site_id=123456",
    ],
    harmless: ["https://www.hotjar.com/", "https://insights.hotjar.com/login"],
  },
} satisfies Tracker;
