import type { Tracker } from "../tracker.ts";

export const intentIq = {
  id: "intent-iq",
  name: "Intent IQ",
  owner: "Intent IQ",
  endpoints: [
    {
      hosts: ["api.intentiq.com", "sync.intentiq.com", "reports.intentiq.com"],
      purpose: "data-broker",
    },
  ],
  parameters: {
    dpi: { data: "campaign-id", meaning: "partner" },
    pcid: { data: "client-id", meaning: "id of the browser" },
    iiqidtype: { data: "other-id", meaning: "kind of the id" },
  },
  reference: "https://www.intentiq.com/technology-privacy-policy",
  fix: "Take the intentIqId module out of the site's Prebid configuration",
  examples: {
    tracks: [
      "https://api.intentiq.com/profiles_engine/ProfilesEngineServlet?at=39&dpi=12345&pcid=0f1e2d3c-4b5a",
    ],
    harmless: ["https://www.intentiq.com/"],
  },
} satisfies Tracker;
