import type { Tracker } from "../tracker.ts";

export const acxiom = {
  id: "acxiom",
  name: "Acxiom",
  owner: "Omnicom",
  endpoints: [
    { hosts: ["acxiom-online.com"], path: /^\/pixel\/ema$/, purpose: "data-broker" },
    { hosts: ["acxiom-online.com"], purpose: "data-broker" },
  ],
  parameters: {
    eml: { data: "email-address", meaning: "hash of the e-mail address" },
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
    pid: { data: "campaign-id", meaning: "partner" },
  },
  reference: "https://www.acxiom.com/privacy/",
  fix: "Remove Acxiom's pixel from the page or the mail template",
  examples: {
    tracks: [
      "https://p-eu.acxiom-online.com/pixel/ema?eml=0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c&ha=sha1&pid=1234",
      "https://p.acxiom-online.com/pixel/sci?pid=1234&uid=0f1e2d3c4b5a",
    ],
    harmless: ["https://www.acxiom.com/"],
  },
} satisfies Tracker;
