import type { Tracker } from "../tracker.ts";

export const liveramp = {
  id: "liveramp",
  name: "LiveRamp",
  owner: "LiveRamp",
  endpoints: [
    // it=4 says that iv is a hash of the address.
    {
      hosts: ["api.rlcdn.com"],
      path: /^\/api\/identity\//,
      search: /^(?:.*&)?it=4&iv=(?<email>[0-9a-f]{32,64})(?:&|$)/,
      purpose: "data-broker",
    },
    { hosts: ["rlcdn.com", "pippio.com"], purpose: "data-broker" },
    {
      hosts: ["ats-wrapper.privacymanager.io"],
      path: /^\/.{0,200}\/?ats\w*\.js$/,
      purpose: "data-broker",
    },
  ],
  parameters: {
    partner_uid: { data: "client-id", meaning: "a partner's id of the reader" },
    email: { data: "email-address", meaning: "hash of the e-mail address" },
    pid: { data: "campaign-id", meaning: "partner" },
  },
  reference: "https://docs.liveramp.com/",
  fix: "Remove LiveRamp's ATS script from the page, and the identityLink module from the Prebid configuration",
  examples: {
    tracks: [
      "https://api.rlcdn.com/api/identity/v2/envelope?pid=1234&it=4&iv=0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c",
      "https://ats-wrapper.privacymanager.io/ats-modules/0f1e2d3c/ats.js",
      "https://idsync.rlcdn.com/123456.gif?partner_uid=abc",
      "https://pippio.com/api/sync?pid=1234",
    ],
    harmless: ["https://liveramp.com/", "https://docs.liveramp.com/"],
  },
} satisfies Tracker;
