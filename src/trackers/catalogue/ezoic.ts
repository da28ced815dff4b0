import type { Tracker } from "../tracker.ts";

export const ezoic = {
  id: "ezoic",
  name: "Ezoic",
  owner: "Ezoic",
  endpoints: [
    { hosts: ["ezojs.com"], path: /^\/ezoic\//, purpose: "advertising" },
    { hosts: ["g.ezoic.net", "go.ezodn.com", "go.ezoic.net"], purpose: "advertising" },
  ],
  reference: "https://support.ezoic.com/",
  fix: "Switch the Ezoic integration off, or load it after consent only",
  examples: {
    tracks: ["https://www.ezojs.com/ezoic/sa.min.js", "https://g.ezoic.net/porpoiseant/cmbv2.js"],
    harmless: ["https://www.ezoic.com/"],
  },
} satisfies Tracker;
