import type { Tracker } from "../tracker.ts";

export const litmus = {
  id: "litmus",
  name: "Litmus Email Analytics",
  owner: "Validity",
  endpoints: [
    { hosts: ["emltrk.com"], path: /^\/(?:v\d\/)?(?<campaign>\w+)$/, purpose: "email-open" },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "the tracking code of the mailing" },
    d: {
      data: "recipient-id",
      meaning: "the recipient, as the sender names them; often the address",
    },
    p: { data: "event", meaning: "the mail was printed" },
    f: { data: "event", meaning: "the mail was forwarded" },
    rd: { data: "event", meaning: "the mail was read in dark mode" },
  },
  reference: "https://help.litmus.com/",
  fix: "Take the Litmus tracking code out of the template",
  examples: {
    tracks: [
      "https://0a1b2c3d.emltrk.com/0a1b2c3d?d=12345",
      "https://0a1b2c3d.emltrk.com/v2/0a1b2c3d?p&d=12345",
      "https://0a1b2c3d.emltrk.com/v2/0a1b2c3d?f&d=12345",
      "https://0a1b2c3d.emltrk.com/v2/0a1b2c3d?rd&d=12345",
    ],
    harmless: ["https://www.litmus.com/email-analytics", "https://litmus.com/community/logo.png"],
  },
} satisfies Tracker;
