import type { Tracker } from "../tracker.ts";

export const simplifi = {
  id: "simplifi",
  name: "Simpli.fi",
  owner: "Simpli.fi",
  endpoints: [
    { hosts: ["tag.simpli.fi"], path: /^\/sifitag\//, purpose: "advertising" },
    { hosts: ["um.simpli.fi"], purpose: "data-broker" },
    { hosts: ["i.simpli.fi", "tag.simpli.fi"], purpose: "advertising" },
  ],
  parameters: {
    cid: { data: "campaign-id", meaning: "advertiser's account" },
    segment: { data: "campaign-id", meaning: "audience" },
  },
  reference: "https://simpli.fi/",
  fix: "Remove the Simpli.fi tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://tag.simpli.fi/sifitag/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
      "https://um.simpli.fi/match?id=abc",
      "https://i.simpli.fi/dpx.js?cid=1234&action=100&segment=example",
    ],
    harmless: ["https://simpli.fi/", "https://app.simpli.fi/"],
  },
} satisfies Tracker;
