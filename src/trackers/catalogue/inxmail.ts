import type { Tracker } from "../tracker.ts";

export const inxmail = {
  id: "inxmail",
  name: "Inxmail",
  owner: "Inxmail",
  endpoints: [
    {
      path: /^(?:\/[\w-]{1,40})?\/d(?:\/d\.(?:gif|jpg|png))?$/,
      search: /^(?<token>o0[0-9a-z]{20,})/,
      purpose: "email-open",
    },
    {
      path: /^(?:\/[\w-]{1,40})?\/d(?:\/d\.html)?$/,
      search: /^(?<token>p0[0-9a-z]{20,})/,
      purpose: "email-click",
    },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encoded: the mailing, its recipient and the link" },
  },
  reference: "https://helpcenter.inxmail.com/hc/en-us",
  fix: "Mailing list's properties: set the tracking permission to anonymous or off",
  examples: {
    tracks: [
      "https://news.example.de/d?o00abcde00d0000fgh00000000000000001a2b3c",
      "https://news.example.de/d/d.html?p00abcde00d0000fgh00000000000000001a2b3c",
    ],
    harmless: ["https://news.example.de/images/logo.png", "https://www.inxmail.com/"],
  },
} satisfies Tracker;
