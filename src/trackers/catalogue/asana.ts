import type { Tracker } from "../tracker.ts";

export const asana = {
  id: "asana",
  name: "Asana",
  owner: "Asana",
  endpoints: [{ hosts: ["app.asana.com"], path: /^\/-\/open/, purpose: "email-open" }],
  reference: "https://asana.com/terms/privacy-statement",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: ["https://app.asana.com/-/open?token=0123456789abcdef"],
    harmless: ["https://app.asana.com/0/0123456789/0123456789", "https://asana.com/"],
  },
} satisfies Tracker;
