import type { Tracker } from "../tracker.ts";

export const netflix = {
  id: "netflix",
  name: "Netflix",
  owner: "Netflix",
  endpoints: [{ hosts: ["beaconimages.netflix.net"], path: /^\/img\//, purpose: "email-open" }],
  reference: "https://help.netflix.com/legal/privacy",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: ["https://beaconimages.netflix.net/img/BAQgBEAEexampleToken"],
    harmless: ["https://www.netflix.com/browse", "https://assets.nflxext.com/us/email/logo.png"],
  },
} satisfies Tracker;
