import type { Tracker } from "../tracker.ts";

/** The message's own files are harmless; these count page views and log the choice. */
export const sourcepoint = {
  id: "sourcepoint",
  name: "Sourcepoint",
  owner: "Sourcepoint",
  endpoints: [
    {
      hosts: ["privacy-mgmt.com"],
      path: /^\/wrapper\/(?:v2\/(?:pv-data|choice\/|messages\/choice\/)|metrics\/|tcfv2\/v1\/gdpr\/(?:custom-)?consent)/,
      purpose: "consent",
    },
  ],
  reference: "https://docs.sourcepoint.com/hc/en-us",
  fix: "Choose a consent message that keeps the choice on the visitor's device",
  examples: {
    tracks: ["https://cdn.privacy-mgmt.com/wrapper/v2/pv-data?hasCsp=true&env=prod"],
    harmless: [
      "https://cdn.privacy-mgmt.com/unified/wrapperMessagingWithoutDetection.js",
      "https://sourcepoint.com/",
    ],
  },
} satisfies Tracker;
