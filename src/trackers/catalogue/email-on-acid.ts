import type { Tracker } from "../tracker.ts";

export const emailOnAcid = {
  id: "email-on-acid",
  name: "Email on Acid",
  owner: "Sinch",
  endpoints: [
    {
      hosts: ["eoapxl.com"],
      path: /^\/(?<campaign>\w+)(?:\/(?<recipient>[^/]+)(?:\/(?<event>\w))?)?$/,
      purpose: "email-open",
    },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "the tracking code of the mailing" },
    recipient: {
      data: "recipient-id",
      meaning: "the recipient, as the sender names them; often the address",
    },
    event: { data: "event", meaning: "P when the mail was printed, F when it was forwarded" },
  },
  reference: "https://www.emailonacid.com/email-analytics/",
  fix: "Take the Email on Acid tracking code out of the template",
  examples: {
    tracks: [
      "https://0a1b2c3d4e.eoapxl.com/0a1b2c3d4e/12345678/P",
      "https://eoapxl.com/0a1b2c3d4e",
    ],
    harmless: ["https://www.emailonacid.com/email-analytics/"],
  },
} satisfies Tracker;
