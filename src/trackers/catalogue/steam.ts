import type { Tracker } from "../tracker.ts";

export const steam = {
  id: "steam",
  name: "Steam",
  owner: "Valve",
  endpoints: [{ hosts: ["store.steampowered.com"], path: /^\/emi\//, purpose: "email-open" }],
  reference: "https://store.steampowered.com/privacy_agreement/",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: ["https://store.steampowered.com/emi/0123456789abcdef"],
    harmless: [
      "https://store.steampowered.com/app/10/",
      "https://store.steampowered.com/public/images/logo.png",
    ],
  },
} satisfies Tracker;
