import type { Tracker } from "../tracker.ts";

const hosts = ["sparkpostmail.com", "sparkpostmail1.com", "sparkpostelite.com", "spgo.io"] as const;

export const sparkpost = {
  id: "sparkpost",
  name: "SparkPost",
  owner: "Bird",
  endpoints: [
    { hosts, path: /^\/q\/(?<token>[\w-]+)~/, purpose: "email-open" },
    { hosts, path: /^\/f\/(?:a\/)?(?<token>[\w-]+)~/, purpose: "email-click" },
    { path: /^\/q\/(?<token>[\w-]{16,})~~\//, purpose: "email-open" },
    { path: /^\/f\/a\/(?<token>[\w-]{16,})~~\//, purpose: "email-click" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encoded: the message, its recipient and the link" },
  },
  reference:
    "https://support.sparkpost.com/docs/tech-resources/enabling-multiple-custom-tracking-domains",
  fix: "Send options.open_tracking: false and options.click_tracking: false, or switch both off for SMTP in the account settings",
  examples: {
    tracks: [
      "https://go.sparkpostmail.com/q/aBcD3fGh1jKlMn0pQrStUv~~/AAAAAQA~/RgRabcdefghijk~",
      "https://go.sparkpostmail.com/f/a/aBcD3fGh1jKlMn0pQrStUv~~/AAAAAQA~/RgRabcdefghijk~",
      "https://track.example.com/q/aBcD3fGh1jKlMn0pQrStUv~~/AAAAAQA~/RgRabcdefghijk~",
      "https://track.example.com/f/a/aBcD3fGh1jKlMn0pQrStUv~~/AAAAAQA~/RgRabcdefghijk~",
    ],
    harmless: ["https://www.sparkpost.com/docs/", "https://support.sparkpost.com/assets/logo.png"],
  },
} satisfies Tracker;
