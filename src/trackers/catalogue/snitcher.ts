import type { Tracker } from "../tracker.ts";

export const snitcher = {
  id: "snitcher",
  name: "Snitcher",
  owner: "Snitcher",
  endpoints: [{ hosts: ["snid.snitcher.com"], purpose: "data-broker" }],
  reference: "https://help.snitcher.com/",
  fix: "Remove the Snitcher script from the page",
  examples: {
    tracks: ["https://snid.snitcher.com/1234567.js"],
    harmless: ["https://www.snitcher.com/", "https://help.snitcher.com/"],
  },
} satisfies Tracker;
