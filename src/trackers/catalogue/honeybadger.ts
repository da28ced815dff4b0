import type { Tracker } from "../tracker.ts";

export const honeybadger = {
  id: "honeybadger",
  name: "Honeybadger",
  owner: "Honeybadger Industries",
  endpoints: [
    {
      hosts: ["api.honeybadger.io", "eu-api.honeybadger.io"],
      path: /^\/v\d\/(?:notices|events)/,
      purpose: "error-monitoring",
    },
    { hosts: ["js.honeybadger.io"], purpose: "error-monitoring" },
  ],
  parameters: {
    api_key: { data: "campaign-id", meaning: "key of the site" },
  },
  reference: "https://docs.honeybadger.io/lib/javascript/",
  fix: "Remove the Honeybadger script, or leave its event insights switched off",
  examples: {
    tracks: [
      "https://api.honeybadger.io/v1/notices/js?api_key=0f1e2d3c",
      "https://js.honeybadger.io/v6.10/honeybadger.min.js",
    ],
    harmless: ["https://www.honeybadger.io/", "https://app.honeybadger.io/users/sign_in"],
  },
} satisfies Tracker;
