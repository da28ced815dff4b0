import type { Tracker } from "../tracker.ts";

export const zendesk = {
  id: "zendesk",
  name: "Zendesk",
  owner: "Zendesk",
  endpoints: [
    { hosts: ["futuresimple.com"], path: /^\/api\/v1\/sprite\.png$/, purpose: "email-open" },
    { hosts: ["zendesk.com"], path: /^\/frontendevents\//, purpose: "analytics" },
  ],
  reference: "https://support.zendesk.com/hc/en-us",
  examples: {
    tracks: [
      "https://email-tracking.futuresimple.com/api/v1/sprite.png?h=0123456789abcdef",
      "https://example.zendesk.com/frontendevents/pv?client=0123",
    ],
    harmless: ["https://example.zendesk.com/hc/en-us", "https://www.zendesk.com/"],
  },
} satisfies Tracker;
