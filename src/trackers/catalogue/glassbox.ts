import type { Tracker } from "../tracker.ts";

export const glassbox = {
  id: "glassbox",
  name: "Glassbox",
  owner: "Glassbox",
  endpoints: [
    { hosts: ["glassboxdigital.io"], path: /^\/glassbox\/reporting\//, purpose: "session-replay" },
    { hosts: ["cdn.gbqofs.com"], purpose: "session-replay" },
    // Reports may go through the site's own host.
    { path: /^\/glassbox\/reporting\/[\w-]{1,64}\/cls_report$/, purpose: "session-replay" },
  ],
  reference: "https://www.glassbox.com/",
  fix: "Remove the Glassbox detector, or mask all input",
  examples: {
    tracks: [
      "https://report.example.glassboxdigital.io/glassbox/reporting/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/cls_report",
      "https://cdn.gbqofs.com/example/p/detector-dom.min.js",
      "https://report.example.org/glassbox/reporting/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/cls_report",
    ],
    harmless: [
      "https://www.glassbox.com/",
      "https://console.example.glassboxdigital.io/webinterface/webui/",
    ],
  },
} satisfies Tracker;
