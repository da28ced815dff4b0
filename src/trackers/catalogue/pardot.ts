import type { Tracker } from "../tracker.ts";

export const pardot = {
  id: "pardot",
  name: "Salesforce Account Engagement (Pardot)",
  owner: "Salesforce",
  endpoints: [
    {
      hosts: ["go.pardot.com"],
      path: /^\/r\/(?<account>\d+)\/\d+\/(?<recipient>\d+)\/open\//,
      purpose: "email-open",
    },
    {
      hosts: ["go.pardot.com"],
      path: /^\/e\/(?<account>\d+)\/[^/]+\/\w+\/(?<recipient>\d+)/,
      purpose: "email-click",
    },
    { hosts: ["pi.pardot.com"], path: /^\/(?:analytics$|pd\.js$)/, purpose: "analytics" },
    { path: /^\/r\/(?<account>\d{4,8})\/1\/(?<recipient>\d{4,})\/open\/1$/, purpose: "email-open" },
    {
      path: /^\/e\/(?<account>\d{4,8})\/[^/]+\/\w+\/(?<recipient>\d{4,})(?:\/[\w.-]+)?$/,
      query: ["h"],
      purpose: "email-click",
    },
  ],
  parameters: {
    account: { data: "other-id", meaning: "the sender's account" },
    recipient: { data: "recipient-id", meaning: "this mail to this prospect" },
    h: { data: "recipient-id", meaning: "hash over the link and the prospect" },
    visitor_id: { data: "client-id", meaning: "id of the visitor, kept in a cookie" },
    account_id: { data: "other-id", meaning: "the sender's account" },
    url: { data: "page-url", meaning: "page that is read" },
    title: { data: "page-title", meaning: "title of the page" },
    referrer: { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://www.salesforce.com/marketing/b2b-automation/",
  fix: "Choose the operational send without tracking, or take the tracker domain out of the links",
  examples: {
    tracks: [
      "https://go.pardot.com/r/123456/1/987654321/open/1",
      "https://go.pardot.com/e/123456/-example-welcome/4bcdef/987654321?h=aBcD3fGh1jKlMn0pQrStUv",
      "https://pi.pardot.com/analytics?ver=3&visitor_id=123456789&account_id=124456&title=Welcome&url=https%3A%2F%2Fwww.example.com%2F&referrer=",
      "https://go.example.com/r/123456/1/987654321/open/1",
      "https://go.example.com/e/123456/-example-welcome/4bcdef/987654321?h=aBcD3fGh1jKlMn0pQrStUv",
    ],
    harmless: [
      "https://go.pardot.com/l/123456/2026-03-01/4bcdef",
      "https://storage.pardot.com/123456/1700000000/logo.png",
      "https://www.salesforce.com/marketing/b2b-automation/",
    ],
  },
} satisfies Tracker;
