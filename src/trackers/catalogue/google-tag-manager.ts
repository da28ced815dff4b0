import type { Tracker } from "../tracker.ts";

export const googleTagManager = {
  id: "google-tag-manager",
  name: "Google Tag Manager",
  owner: "Google",
  endpoints: [{ hosts: ["googletagmanager.com"], purpose: "tag-manager" }],
  parameters: {
    id: { data: "campaign-id", meaning: "container of the site" },
  },
  reference: "https://developers.google.com/tag-platform/tag-manager/web",
  examples: {
    tracks: [
      "https://www.googletagmanager.com/gtm.js?id=GTM-ABC123",
      "https://www.googletagmanager.com/ns.html?id=GTM-ABC123",
    ],
    harmless: ["https://tagmanager.google.com/"],
  },
} satisfies Tracker;
