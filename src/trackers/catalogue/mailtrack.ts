import type { Tracker } from "../tracker.ts";

export const mailtrack = {
  id: "mailtrack",
  name: "Mailtrack",
  owner: "The Mail Track Company",
  endpoints: [
    { hosts: ["mailtrack.io"], path: /^\/trace\/mail\/(?<message>[^/]+)/, purpose: "email-open" },
    { hosts: ["mailtrack.io"], path: /^\/trace\/link\/(?<message>[^/]+)/, purpose: "email-click" },
  ],
  parameters: {
    message: { data: "message-id", meaning: "id of this copy of the message" },
    u: { data: "campaign-id", meaning: "sender's account" },
  },
  reference: "https://mailsuite.com/",
  fix: "Switch off tracking for the message before sending",
  examples: {
    tracks: [
      "https://mailtrack.io/trace/mail/0123456789abcdef.png?u=1234567",
      "https://mailtrack.io/trace/link/0123456789abcdef?url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://mailtrack.io/en/", "https://mailsuite.com/"],
  },
} satisfies Tracker;
