import type { Tracker } from "../tracker.ts";

export const splunkRum = {
  id: "splunk-rum",
  name: "Splunk RUM",
  owner: "Cisco",
  endpoints: [
    {
      hosts: ["signalfx.com", "observability.splunkcloud.com"],
      path: /^\/v1\/rumreplay$/,
      purpose: "session-replay",
    },
    {
      hosts: ["signalfx.com", "observability.splunkcloud.com"],
      path: /^\/v1\/(?:rum$|rumotlp$)/,
      purpose: "error-monitoring",
    },
    { hosts: ["cdn.signalfx.com"], path: /^\/o11y-gdi-rum\//, purpose: "error-monitoring" },
  ],
  parameters: {
    auth: { data: "campaign-id", meaning: "key of the site" },
  },
  reference: "https://github.com/signalfx/splunk-otel-js-web",
  fix: "Remove the Splunk RUM agent, or leave session replay switched off",
  examples: {
    tracks: [
      "https://rum-ingest.us0.signalfx.com/v1/rumreplay?auth=aBcDeF",
      "https://rum-ingest.eu0.signalfx.com/v1/rum?auth=aBcDeF",
      "https://cdn.signalfx.com/o11y-gdi-rum/latest/splunk-otel-web.js",
    ],
    harmless: ["https://www.splunk.com/", "https://app.us0.signalfx.com/"],
  },
} satisfies Tracker;
