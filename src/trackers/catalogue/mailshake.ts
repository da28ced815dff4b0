import type { Tracker } from "../tracker.ts";

export const mailshake = {
  id: "mailshake",
  name: "Mailshake",
  owner: "Mailshake",
  endpoints: [
    { hosts: ["mslai.net", "msstnu.com"], path: /^\/prod\/open\//, purpose: "email-open" },
  ],
  reference: "https://docs.mailshake.com/",
  fix: "Switch off open and click tracking in the campaign's settings",
  examples: {
    tracks: ["https://w1.mslai.net/prod/open/01234567-89ab-cdef-0123-456789abcdef"],
    harmless: ["https://mailshake.com/", "https://docs.mailshake.com/"],
  },
} satisfies Tracker;
