import type { Tracker } from "../tracker.ts";

export const everyaction = {
  id: "everyaction",
  name: "EveryAction / NGP VAN",
  owner: "Bonterra",
  endpoints: [
    {
      hosts: ["click.everyaction.com", "click.ngpvan.com"],
      path: /^\/j\/(?<token>[\w/+=%-]+)/,
      purpose: "email-open",
    },
    {
      hosts: ["click.everyaction.com", "click.ngpvan.com"],
      path: /^\/k\/(?<token>[\w/+=%-]+)/,
      purpose: "email-click",
    },
    {
      path: /^\/j\/(?<account>\d{5,9})\/(?<link>\d{6,12})\/(?<recipient>-?\d{1,12})/,
      query: ["nvep"],
      purpose: "email-open",
    },
    {
      path: /^\/k\/(?<account>\d{5,9})\/(?<link>\d{6,12})\/(?<recipient>-?\d{1,12})/,
      query: ["nvep"],
      purpose: "email-click",
    },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "numbers of the mailing, the link and the recipient" },
    account: { data: "campaign-id", meaning: "the mailing" },
    link: { data: "other-id", meaning: "the link" },
    recipient: { data: "recipient-id", meaning: "number of the recipient" },
    nvep: {
      data: "email-address",
      meaning: "base64 JSON: account, send job and often the recipient's address",
    },
    hmac: { data: "other-id", meaning: "signature of the link" },
    emci: { data: "campaign-id", meaning: "the mailing" },
    emdi: { data: "message-id", meaning: "this one message" },
    ceid: { data: "recipient-id", meaning: "number of the contact" },
  },
  reference: "https://help.everyaction.com/s/",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://click.everyaction.com/j/12345678/123456789/0?nvep=ew0KICAiVGVuYW50VXJpIjogIiINCn0%3D&hmac=aBcDeF%3D&emci=11111111-2222-3333-4444-555555555555&emdi=22222222-3333-4444-5555-666666666666&ceid=1234567",
      "https://click.ngpvan.com/k/12345678/123456789/-1234567890?nvep=ew0KICAiVGVuYW50VXJpIjogIiINCn0%3D&hmac=aBcDeF%3D",
      "https://click.example.org/j/12345678/123456789/0?nvep=ew0KICAiVGVuYW50VXJpIjogIiINCn0%3D&hmac=aBcDeF%3D",
      "https://click.example.org/k/12345678/123456789/-1234567890?nvep=ew0KICAiVGVuYW50VXJpIjogIiINCn0%3D&hmac=aBcDeF%3D",
    ],
    harmless: [
      "https://nvlupin.blob.core.windows.net/images/van/EA/EA001/1/12345/images/logo.png",
      "https://www.everyaction.com/",
    ],
  },
} satisfies Tracker;
