import type { Tracker } from "../tracker.ts";

export const substack = {
  id: "substack",
  name: "Substack",
  owner: "Substack",
  endpoints: [
    { hosts: ["eotrx.substackcdn.com"], path: /^\/(?:open$|o\/)/, purpose: "email-open" },
    { hosts: ["substack.com"], path: /^\/o\/(?<token>[\w-]{20,})/, purpose: "email-open" },
    { hosts: ["substack.com"], path: /^\/c\/(?<token>eJ[\w-]{20,})/, purpose: "email-click" },
    {
      hosts: ["substack.com"],
      path: /^\/redirect\/(?:2\/)?(?<link>[\w.-]+)$/,
      purpose: "email-click",
    },
  ],
  parameters: {
    token: {
      data: "email-address",
      meaning: "encoded: the message, the reader's account and address",
    },
    link: { data: "other-id", meaning: "the link; in newer mails with the reader's account" },
    j: { data: "recipient-id", meaning: "base64 JSON: the reader's account" },
  },
  reference: "https://support.substack.com/hc/en-us/articles/360037831251",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://eotrx.substackcdn.com/open?token=eyJtIjoiPDFAbWcuZXhhbXBsZT4iLCJ1IjoxMjM0NTYsInIiOiJhbm5AZXhhbXBsZS5vcmcifQ",
      "https://email.mg1.substack.com/o/eJwNyMEJgDAMBdBp5Cg1bZLm0ME",
      "https://email.mg1.substack.com/c/eJwNyMEJgDAMBdBp5Cg1bZLm0ME",
      "https://substack.com/redirect/11111111-2222-3333-4444-555555555555?j=eyJ1IjoiMTIzNDU2In0.aBcDeF",
      "https://substack.com/redirect/2/eyJlIjoiaHR0cHM6Ly93d3cuZXhhbXBsZS5jb20vIn0.aBcDeF",
    ],
    harmless: [
      "https://substackcdn.com/image/fetch/w_1100,c_limit/https%3A%2F%2Fexample.com%2Flogo.png",
      "https://example.substack.com/p/welcome",
    ],
  },
} satisfies Tracker;
