import type { Tracker } from "../tracker.ts";

export const boomerang = {
  id: "boomerang",
  name: "Boomerang",
  owner: "Baydin",
  endpoints: [
    { hosts: ["mailstat.us"], path: /^\/tr\/t2?\/.{1,300}https?:/, purpose: "email-click" },
    { hosts: ["mailstat.us"], path: /^\/tr\//, purpose: "email-open" },
  ],
  reference: "https://www.boomeranggmail.com/",
  fix: "Switch off read receipts and click tracking for the message",
  examples: {
    tracks: [
      "https://mailstat.us/tr/t/0123abcd/1/https://example.org/",
      "https://mailstat.us/tr/example/0123abcd.gif",
    ],
    harmless: ["https://www.boomeranggmail.com/", "https://mailstat.us/"],
  },
} satisfies Tracker;
