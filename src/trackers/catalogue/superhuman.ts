import type { Tracker } from "../tracker.ts";

export const superhuman = {
  id: "superhuman",
  name: "Superhuman",
  owner: "Superhuman",
  endpoints: [{ hosts: ["r.superhuman.com"], purpose: "email-open" }],
  reference: "https://help.superhuman.com/",
  fix: "Switch off read statuses in Superhuman's settings",
  examples: {
    tracks: ["https://r.superhuman.com/0123456789abcdef.gif"],
    harmless: ["https://superhuman.com/", "https://mail.superhuman.com/"],
  },
} satisfies Tracker;
