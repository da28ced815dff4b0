import type { Tracker } from "../tracker.ts";

export const opensend = {
  id: "opensend",
  name: "Opensend",
  owner: "Opensend",
  endpoints: [
    { hosts: ["cdn.aggle.net"], path: /^\/oir\//, purpose: "data-broker" },
    { hosts: ["oirt.aggle.net"], purpose: "data-broker" },
  ],
  reference: "https://www.opensend.com/privacy-policy",
  fix: "Remove the Opensend script from the page",
  examples: {
    tracks: ["https://cdn.aggle.net/oir/oir.min.js", "https://oirt.aggle.net/echo"],
    harmless: ["https://www.opensend.com/"],
  },
} satisfies Tracker;
