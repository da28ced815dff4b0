import type { Tracker } from "../tracker.ts";

export const azureApplicationInsights = {
  id: "azure-application-insights",
  name: "Azure Application Insights",
  owner: "Microsoft",
  endpoints: [
    { hosts: ["in.applicationinsights.azure.com"], purpose: "error-monitoring" },
    {
      hosts: ["dc.services.visualstudio.com"],
      path: /^\/v2(?:\.1)?\/track$/,
      purpose: "error-monitoring",
    },
    {
      hosts: ["js.monitor.azure.com", "az416426.vo.msecnd.net"],
      path: /^\/(?:scripts|beta|next|nightly)\//,
      purpose: "error-monitoring",
    },
  ],
  reference: "https://learn.microsoft.com/en-us/azure/azure-monitor/app/javascript-sdk",
  fix: "Remove the JavaScript SDK, or set isCookieUseDisabled",
  examples: {
    tracks: [
      "https://westeurope-5.in.applicationinsights.azure.com/v2/track",
      "https://dc.services.visualstudio.com/v2/track",
      "https://js.monitor.azure.com/scripts/b/ai.2.min.js",
    ],
    harmless: ["https://portal.azure.com/", "https://learn.microsoft.com/en-us/azure/"],
  },
} satisfies Tracker;
