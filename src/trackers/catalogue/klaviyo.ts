import type { Tracker } from "../tracker.ts";

const hosts = [
  "klclick.com",
  "klclick1.com",
  "klclick2.com",
  "klclick3.com",
  "klaviyomail.com",
] as const;

export const klaviyo = {
  id: "klaviyo",
  name: "Klaviyo",
  owner: "Klaviyo",
  endpoints: [
    { hosts, path: /^\/(?:o|q|ss\/o|wf\/open)(?:\/(?<message>[^/]+)|$)/, purpose: "email-open" },
    {
      hosts,
      path: /^\/(?:l|f\/a|ls\/click|ss\/c|wf\/click)(?:\/(?<link>[\w-]+)|$)/,
      purpose: "email-click",
    },
    {
      hosts: ["a.klaviyo.com"],
      path: /^\/(?:api\/(?:track|identify)|client\/(?:events|profiles)|onsite\/track)/,
      purpose: "analytics",
    },
    { hosts: ["static-tracking.klaviyo.com"], purpose: "analytics" },
  ],
  parameters: {
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
    link: { data: "message-id", meaning: "this one message and the link in it" },
    company_id: { data: "other-id", meaning: "the sender's account" },
    _kx: { data: "recipient-id", meaning: "encrypted: the recipient" },
    data: { data: "event", meaning: "event with the profile, base64 of JSON" },
    $exchange_id: { data: "recipient-id", meaning: "encrypted: the recipient" },
    $email: { data: "email-address", meaning: "the reader's address" },
    $phone_number: { data: "phone", meaning: "the reader's phone number" },
    $first_name: { data: "name", meaning: "the reader's first name" },
    $last_name: { data: "name", meaning: "the reader's last name" },
    $id: { data: "recipient-id", meaning: "the sender's id of the reader" },
    "customer_properties.*": { data: "profile", meaning: "what the sender keeps of the reader" },
    "profile.data.attributes.email": { data: "email-address", meaning: "the reader's address" },
    "profile.data.attributes.phone_number": { data: "phone", meaning: "the reader's phone number" },
    "profile.data.attributes.first_name": { data: "name", meaning: "the reader's first name" },
    "profile.data.attributes.last_name": { data: "name", meaning: "the reader's last name" },
    "profile.data.attributes.external_id": {
      data: "recipient-id",
      meaning: "the sender's id of the reader",
    },
    "profile.data.attributes.anonymous_id": { data: "client-id", meaning: "id of the browser" },
    "profile.data.attributes.location.*": { data: "location", meaning: "where the reader lives" },
    "profile.data.attributes.*": {
      data: "profile",
      meaning: "what the sender keeps of the reader",
    },
    "metric.data.attributes.name": { data: "event", meaning: "name of the event" },
    "attributes.properties.*": {
      data: "event",
      meaning: "property of the event, named by the site",
    },
  },
  reference: "https://help.klaviyo.com/hc/en-us/articles/115005246108",
  fix: "Account settings, Email: switch off open tracking; campaign's settings: clear 'Track links'",
  examples: {
    tracks: [
      "https://ctrk.klclick1.com/o/01HABCDEFGHJKMNPQRSTVWXYZ0",
      "https://trk.klclick.com/q/aBcD3fGh1jKlMn0pQrStUv~~/AAAAAQA~/RgRabcdefghijk~",
      "https://ctrk.klclick3.com/l/01HABCDEFGHJKMNPQRSTVWXYZ0_0",
      "https://a.klaviyo.com/client/events/?company_id=AbC123",
      "https://static-tracking.klaviyo.com/onsite/js/fender_analytics.0f1e2d3c.js",
    ],
    harmless: [
      "https://d3k81ch9hvuctc.cloudfront.net/company/AbC123/images/logo.png",
      "https://www.klaviyo.com/products/email-marketing",
    ],
  },
} satisfies Tracker;
