import type { Tracker } from "../tracker.ts";

export const airbrake = {
  id: "airbrake",
  name: "Airbrake",
  owner: "Airbrake",
  endpoints: [
    {
      hosts: ["api.airbrake.io"],
      path: /^\/api\/v\d\/projects\/(?<project>\d+)\/(?:create-)?notices/,
      purpose: "error-monitoring",
    },
  ],
  parameters: {
    project: { data: "campaign-id", meaning: "project of the site" },
    key: { data: "campaign-id", meaning: "key of the site" },
  },
  reference: "https://docs.airbrake.io/docs/platforms/javascript/",
  fix: "Remove the Airbrake notifier from the page",
  examples: {
    tracks: ["https://api.airbrake.io/api/v3/projects/123456/notices?key=0f1e2d3c"],
    harmless: ["https://www.airbrake.io/", "https://docs.airbrake.io/"],
  },
} satisfies Tracker;
