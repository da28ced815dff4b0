import type { Tracker } from "../tracker.ts";

export const googleTagManager = {
  id: "google-tag-manager",
  name: "Google Tag Manager",
  owner: "Google",
  endpoints: [
    { hosts: ["googletagmanager.com"], purpose: "tag-manager" },
    // Through a server of the site's own (server-side tagging, tag gateway).
    {
      path: /^\/(?:[^/]{1,60}\/)?(?:gtm\.js|gtag\/js|ns\.html)$/,
      search: /^id=(?:GTM|G|AW|DC)-\w/,
      purpose: "tag-manager",
    },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "container of the site" },
  },
  reference: "https://developers.google.com/tag-platform/tag-manager/web",
  fix: "Remove the container, or let its tags wait for consent (consent mode)",
  examples: {
    tracks: [
      "https://www.googletagmanager.com/gtm.js?id=GTM-ABC123",
      "https://www.googletagmanager.com/ns.html?id=GTM-ABC123",
      "https://www.googletagmanager.com/gtag/js?id=G-ABC123",
      "https://www.example.org/metrics/gtm.js?id=GTM-ABC123",
    ],
    harmless: ["https://tagmanager.google.com/"],
  },
} satisfies Tracker;
