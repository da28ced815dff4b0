import type { Tracker } from "../tracker.ts";

export const cordial = {
  id: "cordial",
  name: "Cordial",
  owner: "Cordial",
  endpoints: [
    { hosts: ["track.cordial.io"], purpose: "analytics" },
    { path: /^\/o\/p\/(?<account>\d{2,6}):(?<message>[0-9a-f]{24}):/, purpose: "email-open" },
    { path: /^\/c2?\/(?<account>\d{2,6}):(?<message>[0-9a-f]{24}):/, purpose: "email-click" },
  ],
  parameters: {
    account: { data: "other-id", meaning: "the sender's account" },
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
  },
  reference: "https://support.cordial.com/hc/en-us",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://track.cordial.io/track.v2.js",
      "https://e.mail.example.com/o/p/1234:0f1e2d3c4b5a697887960a1b:ot:4f5e6d7c8b9aa99827364e5d:1/0f1e2d3c",
      "https://e.mail.example.com/c/1234:0f1e2d3c4b5a697887960a1b:lt:4f5e6d7c8b9aa99827364e5d:1/0f1e2d3c",
    ],
    harmless: ["https://images.cordial.com/1234/logo.png", "https://cordial.com/"],
  },
} satisfies Tracker;
