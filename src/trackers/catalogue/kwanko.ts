import type { Tracker } from "../tracker.ts";

export const kwanko = {
  id: "kwanko",
  name: "Kwanko",
  owner: "Kwanko",
  endpoints: [{ hosts: ["metaffiliation.com"], purpose: "affiliate" }],
  parameters: {
    argsite: { data: "other-id", meaning: "set by the partner" },
    argann: { data: "purchase", meaning: "id of the order" },
    argmon: { data: "purchase", meaning: "amount" },
    argmodp: { data: "purchase", meaning: "means of payment" },
  },
  reference: "https://www.kwanko.com/privacy-policy/",
  fix: "Remove the Kwanko tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://action.metaffiliation.com/trk.php?maff=P0F1E2D3C4B5A&argsite=abc",
      "https://img.metaffiliation.com/u/1/p12345.js",
    ],
    harmless: ["https://www.kwanko.com/"],
  },
} satisfies Tracker;
