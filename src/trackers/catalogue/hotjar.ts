import type { Tracker } from "../tracker.ts";

export const hotjar = {
  id: "hotjar",
  name: "Hotjar",
  owner: "Contentsquare",
  endpoints: [
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
  ],
  reference: "https://help.hotjar.com/",
  examples: {
    tracks: ["https://static.hotjar.com/c/hotjar-123456.js?sv=6", "https://content.hotjar.io/"],
    harmless: ["https://www.hotjar.com/", "https://insights.hotjar.com/login"],
  },
} satisfies Tracker;
