import type { Tracker } from "../tracker.ts";

export const ioTechnologies = {
  id: "io-technologies",
  name: "IO Technologies",
  owner: "IO Technologies",
  endpoints: [{ hosts: ["tt.onthe.io", "cdn.onthe.io"], purpose: "analytics" }],
  reference: "https://iotechnologies.com/",
  fix: "Remove the io.js snippet from the page",
  examples: {
    tracks: ["https://tt.onthe.io/?k[]=12345:pageviews", "https://cdn.onthe.io/io.js/aBcDeFgHiJkL"],
    harmless: ["https://iotechnologies.com/"],
  },
} satisfies Tracker;
