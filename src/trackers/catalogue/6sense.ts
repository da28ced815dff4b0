import type { Tracker } from "../tracker.ts";

export const sixSense = {
  id: "6sense",
  name: "6sense",
  owner: "6sense",
  endpoints: [
    { hosts: ["j.6sc.co"], purpose: "data-broker" },
    { hosts: ["6sc.co", "epsilon.6sense.com"], purpose: "data-broker" },
  ],
  parameters: {
    token: { data: "campaign-id", meaning: "site's account" },
    svisitor: { data: "client-id", meaning: "id of the visitor" },
    visitor: { data: "client-id", meaning: "id of the visitor" },
    session: { data: "other-id", meaning: "id of the session" },
    event: { data: "event", meaning: "name of the event" },
    pageURL: { data: "page-url", meaning: "address of the page" },
    r: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://support.6sense.com/",
  fix: "Remove the 6sense WebTag from the page or the tag manager",
  examples: {
    tracks: [
      "https://j.6sc.co/6si.min.js",
      "https://b.6sc.co/v1/beacon/img.gif?token=0f1e2d3c&svisitor=abc&pageURL=https%3A%2F%2Fexample.org%2F",
      "https://epsilon.6sense.com/v3/company/details",
    ],
    harmless: ["https://6sense.com/", "https://support.6sense.com/"],
  },
} satisfies Tracker;
