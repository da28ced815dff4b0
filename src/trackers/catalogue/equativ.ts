import type { Tracker } from "../tracker.ts";

export const equativ = {
  id: "equativ",
  name: "Equativ (Smart AdServer)",
  owner: "Equativ",
  endpoints: [
    {
      hosts: ["rtb-csync.smartadserver.com", "sync.smartadserver.com", "csync.smartadserver.com"],
      purpose: "data-broker",
    },
    { hosts: ["sascdn.com"], path: /^\/tag\//, purpose: "advertising" },
    { hosts: ["smartadserver.com", "sascdn.com"], purpose: "advertising" },
  ],
  parameters: {
    partnerid: { data: "campaign-id", meaning: "partner" },
    partneruserid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://equativ.com/end-users-privacy-policy/",
  fix: "Take the smartadserver adapter out of the site's Prebid configuration, and its tag out of the page",
  examples: {
    tracks: [
      "https://rtb-csync.smartadserver.com/redir/?partnerid=12&partneruserid=0f1e2d3c4b5a",
      "https://sync.smartadserver.com/getuid?url=example",
      "https://ced.sascdn.com/tag/1234/smart.js",
      "https://prg.smartadserver.com/prebid/v1",
    ],
    harmless: ["https://equativ.com/"],
  },
} satisfies Tracker;
