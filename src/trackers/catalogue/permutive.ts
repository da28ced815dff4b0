import type { Tracker } from "../tracker.ts";

export const permutive = {
  id: "permutive",
  name: "Permutive",
  owner: "Permutive",
  endpoints: [
    {
      hosts: ["cdn.permutive.com", "permutive.app"],
      path: /^\/(?<workspace>[0-9a-f-]{36})-(?:web|script)\.js$/,
      purpose: "data-broker",
    },
    {
      hosts: ["api.permutive.com", "api.permutive.app", "edge.permutive.app", "prmutv.co"],
      purpose: "data-broker",
    },
  ],
  parameters: {
    workspace: { data: "campaign-id", meaning: "publisher's workspace" },
    k: { data: "campaign-id", meaning: "publisher's workspace" },
  },
  reference: "https://developer.permutive.com/",
  fix: "Remove the Permutive tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://cdn.permutive.com/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0-web.js",
      "https://api.permutive.com/v2.0/batch/events?k=0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0",
    ],
    harmless: ["https://permutive.com/", "https://developer.permutive.com/"],
  },
} satisfies Tracker;
