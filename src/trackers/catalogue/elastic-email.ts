import type { Tracker } from "../tracker.ts";

export const elasticEmail = {
  id: "elastic-email",
  name: "Elastic Email",
  owner: "Elastic Email",
  endpoints: [
    { hosts: ["elasticemail.com"], path: /^\/tracking\/open$/, purpose: "email-open" },
    { hosts: ["elasticemail.com"], path: /^\/tracking\/click$/, purpose: "email-click" },
    { path: /^\/tracking\/open$/, query: ["msgid"], purpose: "email-open" },
    { path: /^\/tracking\/click$/, search: /^d=[\w-]{40,}/, purpose: "email-click" },
  ],
  parameters: {
    msgid: { data: "message-id", meaning: "this one message, and so its recipient" },
    c: { data: "recipient-id", meaning: "number of the contact" },
    d: { data: "message-id", meaning: "encrypted: this one message and the link" },
  },
  reference: "https://help.elasticemail.com/en/",
  fix: "Settings, Tracking: switch off open and click tracking, or send trackOpens=false and trackClicks=false",
  examples: {
    tracks: [
      "https://1A2B3.trk.elasticemail.com/tracking/open?msgid=aBcDeFgHiJkLmNoPqRsTuV2&c=1234567890123456789",
      "https://1A2B3.trk.elasticemail.com/tracking/click?d=aBcD3fGh1jKlMn0pQrStUvWxYz0123456789aBcDeFgHi",
      "https://tracking.example.com/tracking/open?msgid=aBcDeFgHiJkLmNoPqRsTuV2&c=1234567890123456789",
      "https://tracking.example.com/tracking/click?d=aBcD3fGh1jKlMn0pQrStUvWxYz0123456789aBcDeFgHi",
    ],
    harmless: [
      "https://api.elasticemail.com/userfile/0f1e2d3c/logo.png",
      "https://elasticemail.com/",
    ],
  },
} satisfies Tracker;
