import type { Tracker } from "../tracker.ts";

export const nationbuilder = {
  id: "nationbuilder",
  name: "NationBuilder",
  owner: "NationBuilder",
  endpoints: [
    { hosts: ["nationbuilder.com"], path: /^\/(?:r\/o$|wf\/open$)/, purpose: "email-open" },
    { hosts: ["nationbuilder.com"], path: /^\/r$/, purpose: "email-click" },
  ],
  parameters: {
    u: { data: "page-url", meaning: "where the link leads" },
    e: { data: "recipient-id", meaning: "encrypted: the recipient" },
  },
  reference: "https://support.nationbuilder.com/en/",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://example.nationbuilder.com/r/o?e=0f1e2d3c4b5a69788796a5b4c3d2e1f0",
      "https://example.nationbuilder.com/r?u=aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20v&e=0f1e2d3c4b5a69788796a5b4c3d2e1f0&utm_source=example",
    ],
    harmless: [
      "https://assets.nationbuilder.com/example/pages/1/meta_images/original/logo.png",
      "https://nationbuilder.com/",
    ],
  },
} satisfies Tracker;
