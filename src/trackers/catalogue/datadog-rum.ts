import type { Tracker } from "../tracker.ts";

const HOSTS = [
  "browser-intake-datadoghq.com",
  "browser-intake-us3-datadoghq.com",
  "browser-intake-us5-datadoghq.com",
  "browser-intake-datadoghq.eu",
  "browser-intake-ap1-datadoghq.com",
  "browser-intake-ap2-datadoghq.com",
  "browser-intake-ddog-gov.com",
];

export const datadogRum = {
  id: "datadog-rum",
  name: "Datadog RUM",
  owner: "Datadog",
  endpoints: [
    { hosts: HOSTS, path: /^\/api\/v2\/replay$/, purpose: "session-replay" },
    { hosts: HOSTS, purpose: "error-monitoring" },
    { hosts: ["datadoghq-browser-agent.com"], purpose: "error-monitoring" },
  ],
  parameters: {
    "dd-api-key": { data: "campaign-id", meaning: "key of the site" },
    batch_time: { data: "open-time", meaning: "time of the request" },
  },
  reference: "https://docs.datadoghq.com/real_user_monitoring/guide/proxy-rum-data/",
  fix: "Remove the RUM SDK, or set its trackingConsent and mask replays",
  examples: {
    tracks: [
      "https://session-replay.browser-intake-datadoghq.com/api/v2/replay?ddsource=browser",
      "https://browser-intake-datadoghq.eu/api/v2/rum?ddsource=browser&dd-api-key=pub0f1e2d3c&batch_time=1700000000000",
      "https://www.datadoghq-browser-agent.com/eu1/v5/datadog-rum.js",
    ],
    harmless: ["https://www.datadoghq.com/", "https://app.datadoghq.eu/account/login"],
  },
} satisfies Tracker;
