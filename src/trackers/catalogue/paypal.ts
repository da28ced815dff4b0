import type { Tracker } from "../tracker.ts";

export const paypal = {
  id: "paypal",
  name: "PayPal",
  owner: "PayPal",
  endpoints: [
    { hosts: ["t.paypal.com"], path: /^\/ts$/, purpose: "analytics" },
    { hosts: ["paypal-communication.com"], path: /^\/O\//, purpose: "email-open" },
    { hosts: ["paypal-communication.com"], path: /^\/T\//, purpose: "email-click" },
  ],
  parameters: {
    e: { data: "event", meaning: "kind of event" },
    page: { data: "page-title", meaning: "name of the page or mail" },
    pgrp: { data: "page-title", meaning: "group of the page or mail" },
  },
  reference: "https://www.paypal.com/us/legalhub/paypal/cookie-full",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://t.paypal.com/ts?v=1&page=main%3Aemail&pgrp=main%3Aemail&e=op",
      "https://epl.paypal-communication.com/O/v600000example",
      "https://epl.paypal-communication.com/T/v600000example",
    ],
    harmless: [
      "https://www.paypal.com/signin",
      "https://www.paypalobjects.com/digitalassets/logo.png",
    ],
  },
} satisfies Tracker;
