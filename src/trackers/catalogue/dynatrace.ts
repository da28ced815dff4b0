import type { Tracker } from "../tracker.ts";

export const dynatrace = {
  id: "dynatrace",
  name: "Dynatrace RUM",
  owner: "Dynatrace",
  endpoints: [
    { hosts: ["js-cdn.dynatrace.com"], path: /^\/jstag\//, purpose: "error-monitoring" },
    { hosts: ["bf.dynatrace.com"], purpose: "error-monitoring" },
    // OneAgent serves its script from the site's own host, and its beacon goes there.
    { path: /^\/(?:[^/]{1,60}\/){0,2}ruxitagentjs_\w{1,300}\.js$/, purpose: "error-monitoring" },
    {
      path: /^\/(?:[^/]{1,60}\/){0,2}rb_[\w-]{3,40}$/,
      query: ["type", "rf"],
      purpose: "error-monitoring",
    },
  ],
  parameters: {
    rf: { data: "page-url", meaning: "address of the page" },
    app: { data: "campaign-id", meaning: "application of the site" },
    sn: { data: "other-id", meaning: "id of the session" },
    vi: { data: "other-id", meaning: "id of the visit" },
  },
  reference: "https://docs.dynatrace.com/docs/observe/digital-experience/web-applications",
  fix: "Application's settings: switch off real user monitoring, or choose data collection in opt-in mode",
  examples: {
    tracks: [
      "https://js-cdn.dynatrace.com/jstag/0f1e2d3c4b5a/abc12345/0f1e2d3c_complete.js",
      "https://bf12345abc.bf.dynatrace.com/bf?type=js3&app=0f1e2d3c",
      "https://www.example.org/ruxitagentjs_ICA2NVfqru_10299241001084140.js",
      "https://www.example.org/rb_bf12345abc?type=js3&sn=v_4_srv_1&flavor=post&vi=0F1E-0&rf=https%3A%2F%2Fwww.example.org%2F&app=0f1e2d3c",
    ],
    harmless: ["https://www.dynatrace.com/", "https://abc12345.live.dynatrace.com/login"],
  },
} satisfies Tracker;
