import type { Tracker } from "../tracker.ts";

export const adkernel = {
  id: "adkernel",
  name: "AdKernel",
  owner: "AdKernel",
  endpoints: [
    { hosts: ["sync.adkernel.com", "dsp.adkernel.com"], purpose: "data-broker" },
    { hosts: ["cpm.adkernel.com"], purpose: "advertising" },
  ],
  parameters: {
    zone: { data: "campaign-id", meaning: "place of the advertisement" },
  },
  reference: "https://adkernel.com/privacy-policy/",
  fix: "Take the adkernel adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://sync.adkernel.com/user-sync?zone=1234&r=example",
      "https://cpm.adkernel.com/hb?zone=1234",
    ],
    harmless: ["https://adkernel.com/"],
  },
} satisfies Tracker;
