import type { Tracker } from "../tracker.ts";

export const cloudflareWebAnalytics = {
  id: "cloudflare-web-analytics",
  name: "Cloudflare Web Analytics",
  owner: "Cloudflare",
  endpoints: [
    { hosts: ["cloudflareinsights.com"], purpose: "analytics" },
    // On sites that Cloudflare serves, the beacon goes to the site's own host.
    { path: /^\/cdn-cgi\/(?:rum|beacon\/performance)$/, purpose: "analytics" },
  ],
  reference: "https://developers.cloudflare.com/web-analytics/",
  fix: "Cloudflare's dashboard, Web Analytics: switch off the automatic setup, or remove beacon.min.js",
  examples: {
    tracks: [
      "https://static.cloudflareinsights.com/beacon.min.js",
      "https://cloudflareinsights.com/cdn-cgi/rum",
      "https://www.example.org/cdn-cgi/rum?",
    ],
    harmless: [
      "https://developers.cloudflare.com/web-analytics/",
      "https://www.example.org/cdn-cgi/image/width=80/logo.png",
    ],
  },
} satisfies Tracker;
