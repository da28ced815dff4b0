import type { Tracker } from "../tracker.ts";

export const smartlook = {
  id: "smartlook",
  name: "Smartlook",
  owner: "Cisco",
  endpoints: [
    { hosts: ["rec.smartlook.com", "web-sdk.smartlook.com"], purpose: "session-replay" },
    {
      hosts: [
        "web-writer.eu.smartlook.cloud",
        "web-writer.us.smartlook.cloud",
        "manager.eu.smartlook.cloud",
        "manager.us.smartlook.cloud",
        "assets-proxy.smartlook.cloud",
      ],
      purpose: "session-replay",
    },
  ],
  reference: "https://web.developer.smartlook.com/",
  fix: "Remove the Smartlook snippet, or let it ask for consent before it records",
  examples: {
    tracks: [
      "https://web-sdk.smartlook.com/recorder.js",
      "https://web-writer.eu.smartlook.cloud/rec/v2/write",
    ],
    harmless: ["https://www.smartlook.com/", "https://app.smartlook.com/sign/in"],
  },
} satisfies Tracker;
