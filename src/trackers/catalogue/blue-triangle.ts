import type { Tracker } from "../tracker.ts";

export const blueTriangle = {
  id: "blue-triangle",
  name: "Blue Triangle",
  owner: "Blue Triangle",
  endpoints: [{ hosts: ["btttag.com"], purpose: "error-monitoring" }],
  reference: "https://help.bluetriangle.com/",
  fix: "Remove the Blue Triangle tag from the page",
  examples: {
    tracks: ["https://example.btttag.com/btt.js"],
    harmless: ["https://bluetriangle.com/"],
  },
} satisfies Tracker;
