import type { Tracker } from "../tracker.ts";

export const ispot = {
  id: "ispot",
  name: "iSpot.tv",
  owner: "iSpot.tv",
  endpoints: [{ hosts: ["pt.ispot.tv"], purpose: "advertising" }],
  parameters: {
    type: { data: "event", meaning: "name of the event" },
  },
  reference: "https://www.ispot.tv/privacy-policy",
  fix: "Remove the iSpot pixel from the page or the tag manager",
  examples: {
    tracks: ["https://pt.ispot.tv/v2/TC-1234-1.gif?app=web&type=visit"],
    harmless: ["https://www.ispot.tv/"],
  },
} satisfies Tracker;
