import type { Tracker } from "../tracker.ts";

const hosts = [
  "mlsend.com",
  "mlsend2.com",
  "click.mailerlite.com",
  "clicks.mailerlite.com",
  "track.mailerlite.com",
] as const;

export const mailerlite = {
  id: "mailerlite",
  name: "MailerLite",
  owner: "Vercom",
  endpoints: [
    { hosts, path: /^\/link\/o\/(?<token>[\w.=-]+)/, purpose: "email-open" },
    { hosts, path: /^\/link\/c\/(?<token>[\w.=-]+)/, purpose: "email-click" },
    { path: /^\/link\/o\/(?<token>YT0[\w.=-]{30,})/, purpose: "email-open" },
    { path: /^\/link\/c\/(?<token>YT0[\w.=-]{30,})/, purpose: "email-click" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "base64: the mailing, the link and the recipient" },
  },
  reference: "https://www.mailerlite.com/help/how-to-view-campaign-reports",
  fix: "Campaign's settings: switch off 'Track opens' and link tracking",
  examples: {
    tracks: [
      "https://click.mlsend.com/link/o/YT0xMjM0NTY3ODkwJmM9YTFiMiZlPTEyMzQ1NiZiPTEyMzQ1Njc.aBcDeFgHiJ",
      "https://click.mailerlite.com/link/c/YT0xMjM0NTY3ODkwJmM9YTFiMiZlPTEyMzQ1NiZiPTEyMzQ1Njc.aBcDeFgHiJ",
      "https://clicks.example.com/link/o/YT0xMjM0NTY3ODkwJmM9YTFiMiZlPTEyMzQ1NiZiPTEyMzQ1Njc.aBcDeFgHiJ",
      "https://clicks.example.com/link/c/YT0xMjM0NTY3ODkwJmM9YTFiMiZlPTEyMzQ1NiZiPTEyMzQ1Njc.aBcDeFgHiJ",
    ],
    harmless: [
      "https://bucket.mlcdn.com/a/1234/1234567/images/logo.png",
      "https://www.mailerlite.com/features",
    ],
  },
} satisfies Tracker;
