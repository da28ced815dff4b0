import type { Tracker } from "../tracker.ts";

export const gainsightPx = {
  id: "gainsight-px",
  name: "Gainsight PX",
  owner: "Gainsight",
  endpoints: [
    { hosts: ["web-sdk.aptrinsic.com", "web-sdk-eu.aptrinsic.com"], purpose: "analytics" },
    { hosts: ["esp.aptrinsic.com", "esp-eu.aptrinsic.com"], purpose: "analytics" },
  ],
  reference: "https://support.gainsight.com/PX",
  fix: "Remove the Gainsight PX tag from the page",
  examples: {
    tracks: [
      "https://web-sdk.aptrinsic.com/api/aptrinsic.js?a=AP-ABCDEFGHIJKL-2",
      "https://esp.aptrinsic.com/rte/v1/event",
    ],
    harmless: ["https://www.gainsight.com/", "https://app.aptrinsic.com/login"],
  },
} satisfies Tracker;
