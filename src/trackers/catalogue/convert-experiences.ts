import type { Tracker } from "../tracker.ts";

export const convertExperiences = {
  id: "convert-experiences",
  name: "Convert Experiences",
  owner: "Convert Insights",
  endpoints: [{ hosts: ["convertexperiments.com"], purpose: "ab-testing" }],
  reference: "https://support.convert.com/hc/en-us",
  fix: "Remove the Convert script from the page",
  examples: {
    tracks: [
      "https://cdn-4.convertexperiments.com/v1/js/10012345-10067890.js",
      "https://10012345.metrics.convertexperiments.com/track",
    ],
    harmless: ["https://www.convert.com/", "https://app.convert.com/"],
  },
} satisfies Tracker;
