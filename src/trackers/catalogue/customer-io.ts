import type { Tracker } from "../tracker.ts";

export const customerIo = {
  id: "customer-io",
  name: "Customer.io",
  owner: "Customer.io",
  endpoints: [
    {
      hosts: ["customeriomail.com", "track.customer.io", "track-eu.customer.io"],
      path: /^\/e\/o\/(?<token>[\w-]+=*)/,
      purpose: "email-open",
    },
    {
      hosts: ["customeriomail.com", "track.customer.io", "track-eu.customer.io"],
      path: /^\/e\/c\/(?<token>[\w-]+=*)/,
      purpose: "email-click",
    },
    {
      hosts: ["track.customer.io", "track-eu.customer.io"],
      path: /^\/(?:api\/|events\/)/,
      purpose: "analytics",
    },
    { hosts: ["assets.customer.io"], path: /^\/assets\/(?:track|in-app)/, purpose: "analytics" },
    { path: /^\/e\/o\/(?<token>eyJ[\w-]{20,})/, purpose: "email-open" },
    { path: /^\/e\/c\/(?<token>eyJ[\w-]{20,})/, purpose: "email-click" },
  ],
  parameters: {
    token: { data: "message-id", meaning: "base64 JSON: this one message and the link" },
    email_id: { data: "message-id", meaning: "this one message" },
    href: { data: "page-url", meaning: "where the link leads" },
    link_id: { data: "campaign-id", meaning: "the link" },
    delivery_id: { data: "message-id", meaning: "this one message" },
    anonymous_id: { data: "client-id", meaning: "id of the browser" },
    customer_id: { data: "recipient-id", meaning: "the sender's id of the reader" },
    "identifiers.id": { data: "recipient-id", meaning: "the sender's id of the reader" },
    "identifiers.email": { data: "email-address", meaning: "the reader's address" },
    "data.*": { data: "event", meaning: "property of the event, named by the site" },
  },
  reference: "https://docs.customer.io/journeys/email-tracking/",
  fix: "Message's settings: switch off 'Track opens' and 'Track links'",
  examples: {
    tracks: [
      "https://e.customeriomail.com/e/o/eyJlbWFpbF9pZCI6ImV4YW1wbGVleGFtcGxlIn0=",
      "https://e.customeriomail.com/e/c/eyJlbWFpbF9pZCI6ImV4YW1wbGVleGFtcGxlIn0=/0f1e2d3c4b5a6978",
      "https://track.customer.io/events/0f1e2d3c/page",
      "https://assets.customer.io/assets/track.js",
      "https://email.example.com/e/o/eyJlbWFpbF9pZCI6ImV4YW1wbGVleGFtcGxlIn0=",
      "https://email.example.com/e/c/eyJlbWFpbF9pZCI6ImV4YW1wbGVleGFtcGxlIn0=/0f1e2d3c4b5a6978",
    ],
    harmless: [
      "https://userimg-assets.customeriomail.com/images/client-env-12345/1700000000000_logo.png",
      "https://customer.io/platform/email",
    ],
  },
} satisfies Tracker;
