import type { Tracker } from "../tracker.ts";

export const albacross = {
  id: "albacross",
  name: "Albacross",
  owner: "Albacross",
  endpoints: [
    { hosts: ["serve.albacross.com"], path: /^\/track\.js$/, purpose: "data-broker" },
    { hosts: ["collect.albacross.com", "new-collect.albacross.com"], purpose: "data-broker" },
  ],
  reference: "https://albacross.com/privacy-policy/",
  fix: "Remove the Albacross script from the page",
  examples: {
    tracks: [
      "https://serve.albacross.com/track.js",
      "https://collect.albacross.com/event?c=12345678",
    ],
    harmless: ["https://albacross.com/"],
  },
} satisfies Tracker;
