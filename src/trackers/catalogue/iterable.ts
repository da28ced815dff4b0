import type { Tracker } from "../tracker.ts";

export const iterable = {
  id: "iterable",
  name: "Iterable",
  owner: "Iterable",
  endpoints: [
    { hosts: ["links.iterable.com"], path: /^\/e\//, purpose: "email-open" },
    { hosts: ["links.iterable.com"], path: /^\/[au]\//, purpose: "email-click" },
    { path: /^\/e\/eo$/, query: ["_t", "_m", "_e"], purpose: "email-open" },
    { path: /^\/[au]\/click$/, query: ["_t", "_m"], purpose: "email-click" },
  ],
  parameters: {
    _t: { data: "campaign-id", meaning: "the template" },
    _m: { data: "message-id", meaning: "this one message" },
    _e: { data: "recipient-id", meaning: "encrypted: the recipient" },
    email: { data: "email-address", meaning: "the reader's address" },
    userId: { data: "recipient-id", meaning: "the sender's id of the reader" },
    messageId: { data: "message-id", meaning: "this one message" },
    campaignId: { data: "campaign-id", meaning: "the campaign" },
    templateId: { data: "campaign-id", meaning: "the template" },
    eventName: { data: "event", meaning: "name of the event" },
    "dataFields.*": { data: "profile", meaning: "what the sender keeps of the reader" },
  },
  reference: "https://support.iterable.com/hc/en-us/articles/205480365",
  fix: "Template's settings: switch off 'Track opens' and 'Track links'",
  examples: {
    tracks: [
      "https://links.iterable.com/e/eo?_t=0f1e2d3c4b5a69788796a5b4c3d2e1f0&_m=1f2e3d4c5b6a79889706b5a4d3c2f1e0&_e=aBcD3fGh1jKlMn0pQrStUv",
      "https://links.iterable.com/u/click?_t=0f1e2d3c4b5a69788796a5b4c3d2e1f0&_m=1f2e3d4c5b6a79889706b5a4d3c2f1e0&_e=aBcD3fGh1jKlMn0pQrStUv",
      "https://links.example.com/e/eo?_t=0f1e2d3c4b5a69788796a5b4c3d2e1f0&_m=1f2e3d4c5b6a79889706b5a4d3c2f1e0&_e=aBcD3fGh1jKlMn0pQrStUv",
      "https://links.example.com/a/click?_t=0f1e2d3c4b5a69788796a5b4c3d2e1f0&_m=1f2e3d4c5b6a79889706b5a4d3c2f1e0&_e=aBcD3fGh1jKlMn0pQrStUv",
    ],
    harmless: [
      "https://library.iterable.com/1234/5678/0f1e2d3c-logo.png",
      "https://iterable.com/product/email/",
    ],
  },
} satisfies Tracker;
