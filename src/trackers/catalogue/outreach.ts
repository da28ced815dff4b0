import type { Tracker } from "../tracker.ts";

export const outreach = {
  id: "outreach",
  name: "Outreach",
  owner: "Outreach",
  endpoints: [
    // The same paths on Outreach's hosts and on custom ones.
    { path: /^\/api\/mailings\/opened\/(?<message>[A-Z2-7=]{24,2000})/, purpose: "email-open" },
    { path: /^\/api\/mailings\/click\/(?<message>[A-Z2-7=]{24,2000})/, purpose: "email-click" },
    {
      hosts: ["outrch.com", "getoutreach.com", "app.outreach.io"],
      path: /^\/api\/mailings\//,
      purpose: "email-open",
    },
  ],
  parameters: {
    message: {
      data: "message-id",
      meaning: "base32 of JSON with the id of the message and the sender's organisation",
    },
  },
  reference: "https://support.outreach.io/hc/en-us",
  fix: "Switch off open and click tracking in the sequence's settings",
  examples: {
    tracks: [
      "https://mail.example.org/api/mailings/opened/PMRGSZBCHIYTEMZUGUWCE33SM4RDUITFPBQW24DMMURH2===.gif",
      "https://mail.example.org/api/mailings/click/PMRGSZBCHIYTEMZUGUWCE33SM4RDUITFPBQW24DMMURH2===",
      "https://app.outreach.io/api/mailings/opened?id=0123",
    ],
    harmless: ["https://www.outreach.io/", "https://app.outreach.io/signin"],
  },
} satisfies Tracker;
