import type { Tracker } from "../tracker.ts";

export const primis = {
  id: "primis",
  name: "Primis",
  owner: "Primis",
  endpoints: [{ hosts: ["live.primis.tech", "sekindo.com"], purpose: "advertising" }],
  parameters: {
    s: { data: "campaign-id", meaning: "place of the advertisement" },
    pubUrl: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://www.primis.tech/privacy-policy/",
  fix: "Remove the Primis player, or load it after consent only",
  examples: {
    tracks: [
      "https://live.primis.tech/live/liveView.php?s=123456&pubUrl=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.primis.tech/"],
  },
} satisfies Tracker;
