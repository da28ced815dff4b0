import type { Tracker } from "../tracker.ts";

export const eloqua = {
  id: "eloqua",
  name: "Oracle Eloqua",
  owner: "Oracle",
  endpoints: [
    { hosts: ["en25.com", "eloqua.com"], path: /^\/e\/FooterImages\//i, purpose: "email-open" },
    { hosts: ["en25.com", "eloqua.com"], path: /^\/e\/er(?:\.aspx)?$/i, purpose: "email-click" },
    { hosts: ["en25.com", "eloqua.com"], path: /^\/visitor\//i, purpose: "analytics" },
    { path: /^\/e\/FooterImages\/FooterImage/i, purpose: "email-open" },
    { path: /^\/e\/er(?:\.aspx)?$/i, query: ["elqTrackId"], purpose: "email-click" },
  ],
  parameters: {
    elq: { data: "recipient-id", meaning: "id of the recipient, made for this mailing" },
    elqTrackId: { data: "other-id", meaning: "the link" },
    elqaid: { data: "campaign-id", meaning: "the mailing" },
    elqat: { data: "event", meaning: "what kind of asset the link is in" },
    siteid: { data: "other-id", meaning: "the sender's account" },
    s: { data: "other-id", meaning: "the sender's account" },
    lid: { data: "campaign-id", meaning: "the link" },
  },
  reference: "https://docs.oracle.com/en/cloud/saas/marketing/eloqua-user/Help/Emails/Emails.htm",
  fix: "Email's settings: switch tracking off for the mail and take '?elqTrack' out of the links",
  examples: {
    tracks: [
      "https://s1234567.t.en25.com/e/FooterImages/FooterImage1?elq=0f1e2d3c4b5a69788796a5b4c3d2e1f0&siteid=1234567",
      "https://s1234567.t.en25.com/e/er?s=1234567&lid=890&elqTrackId=0F1E2D3C4B5A69788796A5B4C3D2E1F0&elq=0f1e2d3c4b5a69788796a5b4c3d2e1f0&elqaid=4321&elqat=1",
      "https://s1234567.t.eloqua.com/visitor/v200/svrGP?pps=3&siteid=1234567",
      "https://app.info.example.com/e/FooterImages/FooterImage1?elq=0f1e2d3c4b5a69788796a5b4c3d2e1f0&siteid=1234567",
      "https://app.info.example.com/e/er?s=1234567&lid=890&elqTrackId=0F1E2D3C4B5A69788796A5B4C3D2E1F0&elq=0f1e2d3c4b5a69788796a5b4c3d2e1f0&elqaid=4321&elqat=1",
    ],
    harmless: [
      "https://images.info.example.com/EloquaImages/clients/Example/logo.png",
      "https://www.oracle.com/cx/marketing/automation/",
    ],
  },
} satisfies Tracker;
