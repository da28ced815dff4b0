import type { Tracker } from "../tracker.ts";

export const userpilot = {
  id: "userpilot",
  name: "Userpilot",
  owner: "Userpilot",
  endpoints: [
    { hosts: ["analytex.userpilot.io"], purpose: "analytics" },
    { hosts: ["js.userpilot.io"], path: /^\/sdk\//, purpose: "analytics" },
  ],
  reference: "https://docs.userpilot.com/",
  fix: "Remove the Userpilot script, or do not call userpilot.identify",
  examples: {
    tracks: [
      "https://analytex.userpilot.io/v1/events/websocket",
      "https://js.userpilot.io/sdk/latest.js",
    ],
    harmless: ["https://userpilot.com/", "https://docs.userpilot.com/"],
  },
} satisfies Tracker;
