import type { Tracker } from "../tracker.ts";

export const listrak = {
  id: "listrak",
  name: "Listrak",
  owner: "Listrak",
  endpoints: [{ hosts: ["listrakbi.com"], purpose: "analytics" }],
  reference: "https://help.listrak.com/en/",
  fix: "Remove the service's script from the page",
  examples: {
    tracks: [
      "https://cdn.listrakbi.com/scripts/script.js?m=aBcDeFgH&v=1",
      "https://at1.listrakbi.com/activity/aBcDeFgH",
    ],
    harmless: ["https://www.listrak.com/platform", "https://media.listrak.com/logo.png"],
  },
} satisfies Tracker;
