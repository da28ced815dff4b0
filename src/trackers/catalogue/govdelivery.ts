import type { Tracker } from "../tracker.ts";

export const govdelivery = {
  id: "govdelivery",
  name: "GovDelivery",
  owner: "Granicus",
  endpoints: [
    { hosts: ["govdelivery.com"], path: /^\/track$/, query: ["type"], purpose: "email-click" },
    { hosts: ["govdelivery.com"], path: /^\/track$/, query: ["enid"], purpose: "email-open" },
    { hosts: ["govdelivery.com"], path: /^\/CI0\/(?<message>[0-9a-f-]+)/, purpose: "email-open" },
    {
      hosts: ["govdelivery.com"],
      path: /^\/CL0\/(?<target>[^/]+)\/\d+\/(?<message>[0-9a-f-]+)/,
      purpose: "email-click",
    },
    { hosts: ["lnks.gd"], path: /^\/l\/(?<link>[\w.-]+)/, purpose: "email-click" },
  ],
  parameters: {
    enid: {
      data: "email-address",
      meaning: "base64: the bulletin and the subscriber's number and address",
    },
    type: { data: "event", meaning: "click or open" },
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
    target: { data: "page-url", meaning: "where the link leads" },
    link: { data: "message-id", meaning: "signed: the link and this one message" },
  },
  reference: "https://support.granicus.com/s/",
  fix: "Bulletin's advanced options: switch off open tracking and click tracking",
  examples: {
    tracks: [
      "https://links.govdelivery.com/track?type=click&enid=ZWFzPTEmbWFpbGluZ2lkPTIwMjYwMzAxJnVzZXJpZD1hbm5AZXhhbXBsZS5vcmc=&&&100&&&https://www.example.gov/",
      "https://links.govdelivery.com/track?enid=ZWFzPTEmbWFpbGluZ2lkPTIwMjYwMzAxJnVzZXJpZD1hbm5AZXhhbXBsZS5vcmc=",
      "https://links-2.govdelivery.com/CI0/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
      "https://links-1.govdelivery.com/CL0/https:%2F%2Fwww.example.gov%2F/1/0100018c0a1b2c3d-11111111-2222-3333-4444-555555555555-000000/aBcDeF=345",
      "https://lnks.gd/l/eyJhbGciOiJIUzI1NiJ9.eyJidWxsZXRpbl9saW5rX2lkIjoxMDB9.aBcDeF",
    ],
    harmless: [
      "https://public.govdelivery.com/accounts/EXAMPLE/subscriber/new",
      "https://content.govdelivery.com/attachments/fancy_images/EXAMPLE/2026/03/logo.png",
    ],
  },
} satisfies Tracker;
