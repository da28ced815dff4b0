import type { Tracker } from "../tracker.ts";

export const attentive = {
  id: "attentive",
  name: "Attentive",
  owner: "Attentive",
  endpoints: [
    { hosts: ["events.attentivemobile.com"], purpose: "analytics" },
    {
      hosts: ["attn.tv"],
      path: /^\/(?:attn\.js|[\w-]{1,60}\/dtag\.js|tag\/|track$|unrenderedCreative)/,
      purpose: "analytics",
    },
  ],
  reference: "https://docs.attentive.com/",
  fix: "Remove the service's script from the page",
  examples: {
    tracks: ["https://events.attentivemobile.com/e?v=4.1", "https://cdn.attn.tv/example/dtag.js"],
    harmless: ["https://attn.tv/example/terms.html", "https://www.attentive.com/"],
  },
} satisfies Tracker;
