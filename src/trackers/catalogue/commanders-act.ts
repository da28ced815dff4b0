import type { Tracker } from "../tracker.ts";

export const commandersAct = {
  id: "commanders-act",
  name: "Commanders Act",
  owner: "Commanders Act",
  endpoints: [
    { hosts: ["cdn.tagcommander.com"], purpose: "tag-manager" },
    { hosts: ["commander1.com"], purpose: "customer-data" },
    { hosts: ["privacy.trustcommander.net"], purpose: "customer-data" },
  ],
  reference: "https://doc.commandersact.com/",
  fix: "Remove the container, or unpublish the tags that track",
  examples: {
    tracks: [
      "https://cdn.tagcommander.com/1234/tc_Example_20.js",
      "https://collect.commander1.com/events?tc_s=1234",
      "https://privacy.trustcommander.net/privacy-consent/?site=1234&version=001",
    ],
    harmless: ["https://www.commandersact.com/", "https://doc.commandersact.com/"],
  },
} satisfies Tracker;
