import type { Tracker } from "../tracker.ts";

export const innovid = {
  id: "innovid",
  name: "Innovid",
  owner: "Mediaocean",
  endpoints: [
    { hosts: ["ag.innovid.com", "rtr.innovid.com", "s.innovid.com"], purpose: "advertising" },
  ],
  reference: "https://www.innovid.com/privacy-policy",
  fix: "Remove the Innovid tag from the page or the tag manager",
  examples: {
    tracks: ["https://ag.innovid.com/dv/sync?tid=1"],
    harmless: ["https://www.innovid.com/"],
  },
} satisfies Tracker;
