import type { Tracker } from "../tracker.ts";

export const readnotify = {
  id: "readnotify",
  name: "ReadNotify",
  owner: "ReadNotify",
  endpoints: [{ hosts: ["readnotify.com"], path: /^\/ca\//, purpose: "email-open" }],
  reference: "https://www.readnotify.com/readnotify/text/faq.asp",
  fix: "Send the mail without ReadNotify's suffix in the address",
  examples: {
    tracks: ["https://www.readnotify.com/ca/rspr47.gif"],
    harmless: ["https://www.readnotify.com/", "https://www.readnotify.com/readnotify/text/faq.asp"],
  },
} satisfies Tracker;
