import type { Tracker } from "../tracker.ts";

export const podscribe = {
  id: "podscribe",
  name: "Podscribe",
  owner: "Podscribe",
  endpoints: [{ hosts: ["verifi.podscribe.com"], purpose: "advertising" }],
  parameters: {
    action: { data: "event", meaning: "name of the event" },
    advertiser: { data: "campaign-id", meaning: "advertiser" },
    url: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://podscribe.com/privacy-policy",
  fix: "Remove the Podscribe pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://verifi.podscribe.com/tag?action=view&advertiser=example&url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://podscribe.com/"],
  },
} satisfies Tracker;
