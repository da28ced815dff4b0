import type { Tracker } from "../tracker.ts";

export const aweber = {
  id: "aweber",
  name: "AWeber",
  owner: "AWeber",
  endpoints: [
    { hosts: ["openrate.aweber.com"], purpose: "email-open" },
    { hosts: ["clicks.aweber.com", "click.aweber.com"], purpose: "email-click" },
  ],
  parameters: {
    l: { data: "campaign-id", meaning: "the link" },
    m: { data: "campaign-id", meaning: "the mailing" },
    b: { data: "recipient-id", meaning: "code that stands for the recipient" },
  },
  reference: "https://help.aweber.com/hc/en-us/articles/204031856",
  fix: "Message settings: switch off click tracking and open tracking",
  examples: {
    tracks: [
      "https://openrate.aweber.com/t?l=aBcD1&m=eFgHiJkLmNoPqR&b=sTuVwXyZ0123456789aBcD",
      "https://clicks.aweber.com/y/ct/?l=aBcD1&m=eFgHiJkLmNoPqR&b=sTuVwXyZ0123456789aBcD",
    ],
    harmless: [
      "https://hostedimages-cdn.aweber-static.com/MTIz/original/logo.png",
      "https://www.aweber.com/email-marketing.htm",
    ],
  },
} satisfies Tracker;
