import type { Tracker } from "../tracker.ts";

export const throtle = {
  id: "throtle",
  name: "Throtle",
  owner: "Throtle",
  endpoints: [{ hosts: ["thrtle.com"], purpose: "data-broker" }],
  parameters: {
    vxii_pid: { data: "campaign-id", meaning: "partner" },
    vxii_pdid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://throtle.io/privacy-policy/",
  fix: "Remove Throtle's pixel from the page or the tag manager",
  examples: {
    tracks: ["https://thrtle.com/insync?vxii_pid=10001&vxii_pdid=0f1e2d3c4b5a"],
    harmless: ["https://throtle.io/"],
  },
} satisfies Tracker;
