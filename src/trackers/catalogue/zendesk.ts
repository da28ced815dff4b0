import type { Tracker } from "../tracker.ts";

export const zendesk = {
  id: "zendesk",
  name: "Zendesk",
  owner: "Zendesk",
  endpoints: [
    { hosts: ["futuresimple.com"], path: /^\/api\/v1\/sprite\.png$/, purpose: "email-open" },
    {
      hosts: ["zendesk.com"],
      path: /^\/(?:frontendevents\/|embeddable_blip$)/,
      purpose: "chat",
    },
    { hosts: ["widget-mediator.zopim.com"], purpose: "chat" },
  ],
  parameters: {
    data: { data: "event", meaning: "event with page and visitor, base64 of JSON" },
  },
  reference: "https://support.zendesk.com/hc/en-us",
  fix: "Load the web widget when the visitor asks for it",
  examples: {
    tracks: [
      "https://email-tracking.futuresimple.com/api/v1/sprite.png?h=0123456789abcdef",
      "https://example.zendesk.com/frontendevents/pv?client=0123",
      "https://example.zendesk.com/embeddable_blip?type=pageView&data=eyJwYWdlVmlldyI6e319",
      "https://widget-mediator.zopim.com/s/W/ws/0f1e2d3c/c/1700000000000",
    ],
    harmless: ["https://example.zendesk.com/hc/en-us", "https://www.zendesk.com/"],
  },
} satisfies Tracker;
