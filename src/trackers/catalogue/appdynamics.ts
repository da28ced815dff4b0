import type { Tracker } from "../tracker.ts";

export const appdynamics = {
  id: "appdynamics",
  name: "Splunk AppDynamics",
  owner: "Cisco",
  endpoints: [
    { hosts: ["eum-appdynamics.com"], purpose: "error-monitoring" },
    { hosts: ["cdn.appdynamics.com"], path: /^\/adrum/, purpose: "error-monitoring" },
    // On a collector of the site's own.
    {
      path: /^\/(?:[^/]{1,60}\/)?eumcollector\/(?:beacons\/browser\/v\d\/[^/]{1,60}\/adrum|adrum\.gif)$/,
      purpose: "error-monitoring",
    },
  ],
  reference: "https://docs.appdynamics.com/",
  fix: "Remove the JavaScript agent (adrum) from the page",
  examples: {
    tracks: [
      "https://col.eum-appdynamics.com/eumcollector/beacons/browser/v2/AD-AAB-AAB-ABC/adrum",
      "https://cdn.appdynamics.com/adrum/adrum-24.4.0.4454.js",
      "https://metrics.example.org/eumcollector/beacons/browser/v1/AD-AAB-AAB-ABC/adrum",
    ],
    harmless: ["https://www.appdynamics.com/", "https://docs.appdynamics.com/"],
  },
} satisfies Tracker;
