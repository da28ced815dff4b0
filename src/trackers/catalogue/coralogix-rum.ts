import type { Tracker } from "../tracker.ts";

export const coralogixRum = {
  id: "coralogix-rum",
  name: "Coralogix RUM",
  owner: "Coralogix",
  endpoints: [{ hosts: ["rum-ingress-coralogix.com"], purpose: "error-monitoring" }],
  reference: "https://coralogix.com/docs/user-guides/rum/",
  fix: "Remove the Coralogix browser SDK, or mask inputs and leave session recording switched off",
  examples: {
    tracks: [
      "https://cdn.rum-ingress-coralogix.com/coralogix/rum/latest/coralogix-browser-sdk.js",
      "https://ingress.eu2.rum-ingress-coralogix.com/browser/v1beta/logs",
    ],
    harmless: ["https://coralogix.com/"],
  },
} satisfies Tracker;
