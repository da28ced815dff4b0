import type { Tracker } from "../tracker.ts";

export const microsoft1ds = {
  id: "microsoft-1ds",
  name: "Microsoft 1DS telemetry",
  owner: "Microsoft",
  endpoints: [
    { hosts: ["events.data.microsoft.com"], purpose: "analytics" },
    { hosts: ["browser.pipe.aria.microsoft.com"], purpose: "analytics" },
  ],
  parameters: {
    apikey: { data: "campaign-id", meaning: "project of the site" },
    "x-apikey": { data: "campaign-id", meaning: "project of the site" },
    "ext.intweb.msfpc": { data: "client-id", meaning: "id of the browser (MSFPC cookie)" },
    "upload-time": { data: "open-time", meaning: "time of the request" },
  },
  reference: "https://github.com/microsoft/ApplicationInsights-JS",
  fix: "Remove the 1DS SDK from the page, or leave its telemetry switched off",
  examples: {
    tracks: [
      "https://browser.events.data.microsoft.com/OneCollector/1.0/?cors=true&apikey=0f1e2d3c&upload-time=1700000000000&ext.intweb.msfpc=GUID%3D0f1e",
      "https://browser.pipe.aria.microsoft.com/Collector/3.0/?x-apikey=0f1e2d3c",
    ],
    harmless: ["https://www.microsoft.com/", "https://learn.microsoft.com/en-us/"],
  },
} satisfies Tracker;
