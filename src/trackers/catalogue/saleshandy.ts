import type { Tracker } from "../tracker.ts";

export const saleshandy = {
  id: "saleshandy",
  name: "Saleshandy",
  owner: "Saleshandy",
  endpoints: [
    { hosts: ["saleshandy.com"], path: /^\/web\/email\/countopened/, purpose: "email-open" },
  ],
  reference: "https://docs.saleshandy.com/",
  fix: "Switch off open tracking in the sequence's settings",
  examples: {
    tracks: ["https://www.saleshandy.com/web/email/countopened/0123456789abcdef"],
    harmless: ["https://www.saleshandy.com/", "https://docs.saleshandy.com/"],
  },
} satisfies Tracker;
