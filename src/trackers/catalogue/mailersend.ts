import type { Tracker } from "../tracker.ts";

export const mailersend = {
  id: "mailersend",
  name: "MailerSend",
  owner: "Vercom",
  endpoints: [
    { hosts: ["ml.mailersend.com"], path: /^\/link\/o\/(?<token>[\w.=-]+)/, purpose: "email-open" },
    {
      hosts: ["ml.mailersend.com"],
      path: /^\/link\/c\/(?<token>[\w.=-]+)/,
      purpose: "email-click",
    },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "base64: the mailing, the link and the recipient" },
  },
  reference: "https://www.mailersend.com/help/how-to-track-emails",
  fix: "Domain settings: switch off open and click tracking, or send settings.track_opens: false",
  examples: {
    tracks: [
      "https://click.ml.mailersend.com/link/o/YT0xMjM0NTY3ODkwJmM9YTFiMiZlPTEyMzQ1NiZiPTEyMzQ1Njc.aBcDeFgHiJ",
      "https://click.ml.mailersend.com/link/c/YT0xMjM0NTY3ODkwJmM9YTFiMiZlPTEyMzQ1NiZiPTEyMzQ1Njc.aBcDeFgHiJ",
    ],
    harmless: ["https://www.mailersend.com/features/email-api"],
  },
} satisfies Tracker;
