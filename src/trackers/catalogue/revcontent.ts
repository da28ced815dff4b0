import type { Tracker } from "../tracker.ts";

export const revcontent = {
  id: "revcontent",
  name: "RevContent",
  owner: "RevContent",
  endpoints: [
    { hosts: ["assets.revcontent.com"], path: /^\/master\//, purpose: "advertising" },
    {
      hosts: ["trends.revcontent.com", "labs-cdn.revcontent.com", "yeti.revcontent.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    w: { data: "campaign-id", meaning: "place of the advertisement" },
  },
  reference: "https://www.revcontent.com/privacy",
  fix: "Remove the RevContent widget from the page",
  examples: {
    tracks: [
      "https://assets.revcontent.com/master/delivery.js",
      "https://trends.revcontent.com/serve.js.php?w=1234",
    ],
    harmless: ["https://www.revcontent.com/"],
  },
} satisfies Tracker;
