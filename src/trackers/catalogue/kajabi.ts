import type { Tracker } from "../tracker.ts";

export const kajabi = {
  id: "kajabi",
  name: "Kajabi",
  owner: "Kajabi",
  endpoints: [
    {
      hosts: ["kajabimail.net", "kajabimail.com"],
      path: /^\/o\/(?<token>[\w-]{20,})/,
      purpose: "email-open",
    },
    {
      hosts: ["kajabimail.net", "kajabimail.com"],
      path: /^\/c\/(?<token>[\w-]{20,})/,
      purpose: "email-click",
    },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "compressed: the message, its recipient and the link" },
  },
  reference: "https://help.kajabi.com/hc/en-us",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://email.e.kajabimail.net/o/eJwaBcDeFgHiJkLmNoPqRsaBcDeF",
      "https://email.e.kajabimail.net/c/eJwaBcDeFgHiJkLmNoPqRsaBcDeF",
    ],
    harmless: [
      "https://kajabi-storefronts-production.kajabi-cdn.com/kajabi-storefronts-production/logo.png",
      "https://kajabi.com/",
    ],
  },
} satisfies Tracker;
