import type { Tracker } from "../tracker.ts";

export const survicate = {
  id: "survicate",
  name: "Survicate",
  owner: "Survicate",
  endpoints: [
    { hosts: ["survey.survicate.com"], path: /^\/workspaces\//, purpose: "feedback" },
    {
      hosts: ["respondent.survicate.com"],
      path: /^\/workspaces\/[^/]{1,80}\/installed\.json$/,
      purpose: "feedback",
    },
  ],
  reference: "https://developers.survicate.com/",
  fix: "Remove the Survicate tracking code from the page",
  examples: {
    tracks: [
      "https://survey.survicate.com/workspaces/0f1e2d3c4b5a/web_surveys.js",
      "https://respondent.survicate.com/workspaces/0f1e2d3c4b5a/installed.json",
    ],
    harmless: ["https://survicate.com/", "https://panel.survicate.com/"],
  },
} satisfies Tracker;
