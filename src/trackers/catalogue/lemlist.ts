import type { Tracker } from "../tracker.ts";

export const lemlist = {
  id: "lemlist",
  name: "lemlist",
  owner: "lempire",
  endpoints: [{ hosts: ["custom.lemlist.com"], purpose: "email-open" }],
  reference: "https://help.lemlist.com/en/",
  fix: "Switch off open and click tracking in the campaign's settings",
  examples: {
    tracks: ["https://custom.lemlist.com/api/track/open/example"],
    harmless: ["https://www.lemlist.com/", "https://app.lemlist.com/"],
  },
} satisfies Tracker;
