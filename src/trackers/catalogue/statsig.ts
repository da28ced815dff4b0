import type { Tracker } from "../tracker.ts";

export const statsig = {
  id: "statsig",
  name: "Statsig",
  owner: "OpenAI",
  endpoints: [
    { hosts: ["statsigapi.net", "prodregistryv2.org", "featureassets.org"], purpose: "ab-testing" },
    { hosts: ["api.statsig.com"], path: /^\/v1\//, purpose: "ab-testing" },
  ],
  parameters: {
    k: { data: "campaign-id", meaning: "key of the site" },
    sid: { data: "other-id", meaning: "id of the session" },
    t: { data: "open-time", meaning: "time of the request" },
  },
  reference: "https://docs.statsig.com/",
  fix: "Remove the Statsig SDK, or initialise it with disableLogging",
  examples: {
    tracks: [
      "https://prodregistryv2.org/v1/rgstr?k=client-abc123&st=javascript-client&t=1700000000000&sid=0f1e2d3c",
      "https://api.statsig.com/v1/initialize",
    ],
    harmless: ["https://www.statsig.com/", "https://docs.statsig.com/"],
  },
} satisfies Tracker;
