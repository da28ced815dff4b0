import type { Tracker } from "../tracker.ts";

export const sonobi = {
  id: "sonobi",
  name: "Sonobi",
  owner: "Sonobi",
  endpoints: [
    { hosts: ["sync.go.sonobi.com"], purpose: "data-broker" },
    {
      hosts: ["apex.go.sonobi.com", "go.sonobi.com", "mtrx.go.sonobi.com"],
      purpose: "advertising",
    },
  ],
  parameters: {
    ref: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://sonobi.com/privacy-policy/",
  fix: "Take the sonobi adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://sync.go.sonobi.com/us.gif?loc=example",
      "https://apex.go.sonobi.com/trinity.json?ref=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://sonobi.com/"],
  },
} satisfies Tracker;
