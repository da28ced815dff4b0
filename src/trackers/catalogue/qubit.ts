import type { Tracker } from "../tracker.ts";

export const qubit = {
  id: "qubit",
  name: "Qubit (Coveo)",
  owner: "Coveo",
  endpoints: [
    { hosts: ["qubitproducts.com"], purpose: "customer-data" },
    { hosts: ["static.goqubit.com"], path: /^\/smartserve/, purpose: "customer-data" },
  ],
  reference: "https://docs.coveo.com/en/",
  fix: "Remove the smartserve script from the page",
  examples: {
    tracks: [
      "https://stash.qubitproducts.com/v1/events",
      "https://static.goqubit.com/smartserve-1234.js",
    ],
    harmless: ["https://www.coveo.com/"],
  },
} satisfies Tracker;
