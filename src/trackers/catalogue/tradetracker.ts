import type { Tracker } from "../tracker.ts";

export const tradetracker = {
  id: "tradetracker",
  name: "TradeTracker",
  owner: "TradeTracker",
  endpoints: [
    { hosts: ["ti.tradetracker.net"], purpose: "advertising" },
    { hosts: ["ts.tradetracker.net", "tm.tradetracker.net"], purpose: "affiliate" },
    { hosts: ["tc.tradetracker.net"], purpose: "affiliate" },
  ],
  parameters: {
    c: { data: "campaign-id", meaning: "campaign" },
    cid: { data: "campaign-id", meaning: "campaign" },
    a: { data: "campaign-id", meaning: "partner's site" },
    r: { data: "other-id", meaning: "set by the partner" },
    tid: { data: "purchase", meaning: "id of the order" },
    tam: { data: "purchase", meaning: "amount" },
    eml: { data: "email-address", meaning: "address of the customer" },
    event: { data: "event", meaning: "name of the event" },
  },
  reference: "https://tradetracker.com/privacy-policy/",
  fix: "Remove the TradeTracker conversion pixel from the page",
  examples: {
    tracks: [
      "https://ti.tradetracker.net/?c=12345&m=1&a=67890&t=html",
      "https://ts.tradetracker.net/?cid=12345&pid=67890&tid=42&tam=9.99&event=sales",
      "https://tc.tradetracker.net/?c=12345&m=1&a=67890&r=abc&u=%2F",
    ],
    harmless: ["https://tradetracker.com/"],
  },
} satisfies Tracker;
