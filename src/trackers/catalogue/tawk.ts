import type { Tracker } from "../tracker.ts";

export const tawk = {
  id: "tawk",
  name: "tawk.to",
  owner: "tawk.to",
  endpoints: [
    { hosts: ["va.tawk.to"], purpose: "chat" },
    { hosts: ["embed.tawk.to"], path: /^\/[0-9a-f]{20,32}\/\w{1,20}$/, purpose: "chat" },
  ],
  reference: "https://help.tawk.to/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: [
      "https://va.tawk.to/v1/session/start",
      "https://embed.tawk.to/0f1e2d3c4b5a69788796a5b4/default",
    ],
    harmless: [
      "https://www.tawk.to/",
      "https://embed.tawk.to/_s/v4/assets/images/default-profile.svg",
    ],
  },
} satisfies Tracker;
