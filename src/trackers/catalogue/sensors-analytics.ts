import type { Tracker } from "../tracker.ts";

export const sensorsAnalytics = {
  id: "sensors-analytics",
  name: "Sensors Analytics",
  owner: "Sensors Data",
  endpoints: [
    { hosts: ["sensorsdata.cn"], path: /^\/sa(?:\.gif)?$/, purpose: "analytics" },
    // On a server of the site's own.
    { path: /^\/(?:[^/]{1,60}\/){0,2}sa\.gif$/, query: ["project"], purpose: "analytics" },
    { path: /^\/(?:[^/]{1,60}\/){0,2}sa\.gif$/, query: ["data", "ext"], purpose: "analytics" },
  ],
  parameters: {
    project: { data: "campaign-id", meaning: "project of the site" },
    data: { data: "event", meaning: "event with user, page and device, base64 of JSON" },
  },
  reference: "https://manual.sensorsdata.cn/",
  fix: "Remove the Sensors Analytics SDK from the page",
  examples: {
    tracks: [
      "https://example.datasink.sensorsdata.cn/sa.gif?project=default&token=0f1e2d3c",
      "https://events.example.org/v2/sa.gif?project=default",
      "https://events.example.org/sa.gif?data=eyJkaXN0aW5jdF9pZCI6IjE3MGJjZTNlIn0%3D&ext=crc%3D-12345",
    ],
    harmless: ["https://www.sensorsdata.cn/", "https://www.example.org/images/sa.gif"],
  },
} satisfies Tracker;
