import type { Tracker } from "../tracker.ts";

export const beehiiv = {
  id: "beehiiv",
  name: "beehiiv",
  owner: "beehiiv",
  endpoints: [
    {
      hosts: ["mail.beehiiv.com"],
      path: /^\/(?:wf\/open$|(?:ss\/|v1\/)?o\/(?<token>[^/]+))/,
      purpose: "email-open",
    },
    {
      hosts: ["mail.beehiiv.com"],
      path: /^\/(?:ls\/click$|(?:ss\/|v1\/)?c\/(?<token>[^/]+))/,
      purpose: "email-click",
    },
    { hosts: ["flight.beehiiv.net"], path: /^\/v\d\/\w+\/(?<token>[^/]+)/, purpose: "email-click" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encrypted: the message, its recipient and the link" },
  },
  reference: "https://www.beehiiv.com/support",
  fix: "Settings, Emails: switch off open tracking and click tracking",
  examples: {
    tracks: [
      "https://link.mail.beehiiv.com/ss/o/u001.aBcD3fGh1jKlMn0pQrStUv/4w1/XyZaBcDeFgHiJkLm/ho.gif",
      "https://link.mail.beehiiv.com/ss/c/u001.aBcD3fGh1jKlMn0pQrStUv/4w1/XyZaBcDeFgHiJkLm/h0/h001.AbC",
      "https://flight.beehiiv.net/v2/clicks/eyJhbGciOiJIUzI1NiJ9.aBcDeF",
    ],
    harmless: [
      "https://media.beehiiv.com/cdn-cgi/image/fit=scale-down/uploads/asset/logo.png",
      "https://example.beehiiv.com/p/welcome",
    ],
  },
} satisfies Tracker;
