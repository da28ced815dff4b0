import type { Tracker } from "../tracker.ts";

export const sendgrid = {
  id: "sendgrid",
  name: "SendGrid",
  owner: "Twilio",
  endpoints: [
    {
      hosts: ["sendgrid.net", "sendgrid.me"],
      path: /^\/(?:wf\/open$|ss\/o\/(?<token>[^/]+))/,
      purpose: "email-open",
    },
    {
      hosts: ["sendgrid.net", "sendgrid.me"],
      path: /^\/(?:uni\/)?(?:(?:ls|wf)\/click$|ss\/c\/(?<token>[^/]+))/,
      purpose: "email-click",
    },
    { path: /^\/wf\/open$/, query: ["upn"], purpose: "email-open" },
    { path: /^\/ss\/o\/(?<token>u\d{3}\.[\w-]{20,})/, purpose: "email-open" },
    { path: /^\/(?:uni\/)?(?:ls|wf)\/click$/, query: ["upn"], purpose: "email-click" },
    { path: /^\/(?:uni\/)?ss\/c\/(?<token>u\d{3}\.[\w-]{20,})/, purpose: "email-click" },
  ],
  parameters: {
    upn: { data: "recipient-id", meaning: "encrypted: the message, its recipient and the link" },
    token: { data: "recipient-id", meaning: "encrypted: the message, its recipient and the link" },
  },
  reference: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/tracking",
  fix: "Settings, Tracking: switch off Open Tracking and Click Tracking, or set tracking_settings in the API call",
  examples: {
    tracks: [
      "https://u1234567.ct.sendgrid.net/wf/open?upn=u001.aBcD3fGh1jKlMn0pQrStUv-2BwXyZ",
      "https://u1234567.ct.sendgrid.net/ls/click?upn=u001.aBcD3fGh1jKlMn0pQrStUv-2BwXyZ",
      "https://link.example.com/wf/open?upn=u001.aBcD3fGh1jKlMn0pQrStUv-2BwXyZ",
      "https://link.example.com/ss/o/u001.aBcD3fGh1jKlMn0pQrStUv/4w1/XyZaBcDeFgHiJkLm/ho.gif",
      "https://link.example.com/ls/click?upn=u001.aBcD3fGh1jKlMn0pQrStUv-2BwXyZ",
      "https://link.example.com/uni/ls/click?upn=u001.aBcD3fGh1jKlMn0pQrStUv-2BwXyZ",
      "https://link.example.com/ss/c/u001.aBcD3fGh1jKlMn0pQrStUv/4w1/XyZaBcDeFgHiJkLm/h0/h001.AbC",
    ],
    harmless: [
      "https://u1234567.ct.sendgrid.net/asm/unsubscribe/?user_id=1234567",
      "https://marketing-image-production.s3.amazonaws.com/uploads/logo.png",
      "https://sendgrid.com/en-us/blog",
    ],
  },
} satisfies Tracker;
