import type { Tracker } from "../tracker.ts";

export const vercelAnalytics = {
  id: "vercel-analytics",
  name: "Vercel Web Analytics",
  owner: "Vercel",
  endpoints: [
    { hosts: ["va.vercel-scripts.com", "vitals.vercel-insights.com"], purpose: "analytics" },
    // Vercel serves it from the site's own host.
    {
      path: /^\/_vercel\/(?:speed-)?insights\/(?:script\.js|view|event|session|vitals)$/,
      purpose: "analytics",
    },
  ],
  reference: "https://vercel.com/docs/analytics",
  fix: "Remove the Analytics and SpeedInsights components, and disable both in the project's settings",
  examples: {
    tracks: [
      "https://va.vercel-scripts.com/v1/script.js",
      "https://vitals.vercel-insights.com/v1/vitals",
      "https://www.example.org/_vercel/insights/view",
      "https://www.example.org/_vercel/speed-insights/script.js",
    ],
    harmless: [
      "https://vercel.com/docs",
      "https://www.example.org/_vercel/image?url=%2Flogo.png&w=640&q=75",
    ],
  },
} satisfies Tracker;
