import type { Tracker } from "../tracker.ts";

export const mailgun = {
  id: "mailgun",
  name: "Mailgun",
  owner: "Sinch",
  endpoints: [
    {
      hosts: ["mailgun.org", "mailgun.net", "mailgun.us"],
      path: /^\/o\/(?<token>[\w-]+=*)$/,
      purpose: "email-open",
    },
    {
      hosts: ["mailgun.org", "mailgun.net", "mailgun.us"],
      path: /^\/c\/(?<token>[\w-]+=*)$/,
      purpose: "email-click",
    },
    { path: /^\/o\/(?<token>eJ[\w-]{40,})=*$/, purpose: "email-open" },
    { path: /^\/c\/(?<token>eJ[\w-]{40,})=*$/, purpose: "email-click" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "compressed: the message, its recipient and the link" },
  },
  reference: "https://documentation.mailgun.com/docs/mailgun/user-manual/tracking-messages/",
  fix: "Domain settings, Tracking: switch off open and click tracking, or send o:tracking=no",
  examples: {
    tracks: [
      "https://email.sandbox0123456789abcdef.mailgun.org/o/eJwNyMEJgDAMBdBp5Cg1bZLm0ME",
      "https://email.sandbox0123456789abcdef.mailgun.org/c/eJwNyMEJgDAMBdBp5Cg1bZLm0ME",
      "https://email.mg.example.com/o/eJwNyMEJgDAMBdBp5Cg1bZLm0MEtIsWQ2kXwL7r6Cz7vEaXzR1",
      "https://email.mg.example.com/c/eJwNyMEJgDAMBdBp5Cg1bZLm0MEtIsWQ2kXwL7r6Cz7vEaXzR1",
    ],
    harmless: [
      "https://email.mg.example.com/u/eJwNyMEJgDAMBdBp5Cg1bZLm0MEtIsWQ2kXwL7r6Cz7vEaXzR1",
      "https://www.mailgun.com/products/send/",
    ],
  },
} satisfies Tracker;
