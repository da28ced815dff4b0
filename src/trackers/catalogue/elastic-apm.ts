import type { Tracker } from "../tracker.ts";

/** Reports to a server of the site's own: known by its path. */
export const elasticApm = {
  id: "elastic-apm",
  name: "Elastic APM",
  owner: "the site itself",
  endpoints: [
    { path: /^\/(?:[^/]{1,60}\/)?intake\/v[23]\/rum\/events$/, purpose: "error-monitoring" },
  ],
  reference: "https://www.elastic.co/docs/reference/apm/agents/rum-js",
  fix: "Remove the RUM agent, or do not call setUserContext",
  examples: {
    tracks: ["https://apm.example.org/intake/v2/rum/events"],
    harmless: ["https://www.elastic.co/", "https://apm.example.org/config/v1/rum/agents"],
  },
} satisfies Tracker;
