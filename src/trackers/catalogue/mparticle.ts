import type { Tracker } from "../tracker.ts";

export const mparticle = {
  id: "mparticle",
  name: "mParticle",
  owner: "Rokt",
  endpoints: [
    {
      hosts: [
        "jssdks.mparticle.com",
        "jssdkcdns.mparticle.com",
        "nativesdks.mparticle.com",
        "s2s.mparticle.com",
        "identity.mparticle.com",
      ],
      purpose: "customer-data",
    },
  ],
  reference: "https://docs.mparticle.com/developers/apis/http/",
  fix: "Remove the mParticle SDK from the page",
  examples: {
    tracks: [
      "https://jssdks.mparticle.com/v3/JS/abc123/events",
      "https://identity.mparticle.com/v1/identify",
    ],
    harmless: ["https://www.mparticle.com/", "https://docs.mparticle.com/"],
  },
} satisfies Tracker;
