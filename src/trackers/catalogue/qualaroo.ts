import type { Tracker } from "../tracker.ts";

export const qualaroo = {
  id: "qualaroo",
  name: "Qualaroo",
  owner: "ProProfs",
  endpoints: [{ hosts: ["cl.qualaroo.com", "turbo.qualaroo.com"], purpose: "feedback" }],
  reference: "https://help.qualaroo.com/hc/en-us",
  fix: "Remove the Qualaroo code from the page",
  examples: {
    tracks: ["https://cl.qualaroo.com/ki.js/12345/aBc.js"],
    harmless: ["https://qualaroo.com/"],
  },
} satisfies Tracker;
