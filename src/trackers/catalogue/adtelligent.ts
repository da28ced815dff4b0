import type { Tracker } from "../tracker.ts";

export const adtelligent = {
  id: "adtelligent",
  name: "Adtelligent",
  owner: "Adtelligent",
  endpoints: [
    { hosts: ["sync.adtelligent.com"], purpose: "data-broker" },
    { hosts: ["ghb.adtelligent.com", "s.adtelligent.com"], purpose: "advertising" },
  ],
  parameters: {
    extuid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://adtelligent.com/privacy-policy/",
  fix: "Take the adtelligent adapter out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://sync.adtelligent.com/csync?t=p&ep=1234&extuid=0f1e2d3c4b5a",
      "https://ghb.adtelligent.com/v2/auction/",
    ],
    harmless: ["https://adtelligent.com/"],
  },
} satisfies Tracker;
