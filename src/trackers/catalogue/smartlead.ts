import type { Tracker } from "../tracker.ts";

export const smartlead = {
  id: "smartlead",
  name: "Smartlead",
  owner: "Smartlead",
  endpoints: [{ hosts: ["sleadtrack.com"], purpose: "email-open" }],
  reference: "https://help.smartlead.ai/",
  fix: "Switch off open and click tracking in the campaign's settings",
  examples: {
    tracks: ["https://open.sleadtrack.com/0123456789abcdef"],
    harmless: ["https://www.smartlead.ai/", "https://help.smartlead.ai/"],
  },
} satisfies Tracker;
