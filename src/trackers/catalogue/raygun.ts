import type { Tracker } from "../tracker.ts";

export const raygun = {
  id: "raygun",
  name: "Raygun",
  owner: "Raygun",
  endpoints: [
    { hosts: ["api.raygun.io"], purpose: "error-monitoring" },
    { hosts: ["cdn.raygun.io"], path: /^\/raygun4js\//, purpose: "error-monitoring" },
  ],
  parameters: {
    apiKey: { data: "campaign-id", meaning: "key of the site" },
  },
  reference: "https://raygun.com/documentation/",
  fix: "Remove raygun4js, or leave user tracking and Pulse switched off",
  examples: {
    tracks: [
      "https://api.raygun.io/entries?apiKey=aBcDeFgHiJkL",
      "https://cdn.raygun.io/raygun4js/raygun.min.js",
    ],
    harmless: ["https://raygun.com/", "https://app.raygun.com/signin"],
  },
} satisfies Tracker;
