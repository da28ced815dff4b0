import type { Tracker } from "../tracker.ts";

export const walkme = {
  id: "walkme",
  name: "WalkMe",
  owner: "SAP",
  endpoints: [{ hosts: ["ec.walkme.com"], purpose: "analytics" }],
  reference: "https://support.walkme.com/",
  fix: "WalkMe's editor, Insights: switch off the collection of events",
  examples: {
    tracks: ["https://ec.walkme.com/event/tell"],
    harmless: ["https://www.walkme.com/", "https://cdn.walkme.com/general/images/icon.png"],
  },
} satisfies Tracker;
