import type { Tracker } from "../tracker.ts";

export const adara = {
  id: "adara",
  name: "Adara",
  owner: "RateGain",
  endpoints: [{ hosts: ["yieldoptimizer.com"], purpose: "advertising" }],
  reference: "https://adara.com/privacy-promise/",
  fix: "Remove the Adara pixel from the page or the tag manager",
  examples: {
    tracks: ["https://tag.yieldoptimizer.com/ps/ps?t=s&p=1234"],
    harmless: ["https://adara.com/"],
  },
} satisfies Tracker;
