import type { Tracker } from "../tracker.ts";

export const apple = {
  id: "apple",
  name: "Apple",
  owner: "Apple",
  endpoints: [
    { hosts: ["xp.apple.com"], path: /^\/report\/2\/its_mail_/, purpose: "email-open" },
    { hosts: ["xp.apple.com"], path: /^\/report\//, purpose: "analytics" },
  ],
  reference: "https://www.apple.com/legal/privacy/",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://xp.apple.com/report/2/its_mail_sf?responseType=redirect&redirectUrl=https%3A%2F%2Fexample.org",
      "https://xp.apple.com/report/2/xp_aos_clientperf",
    ],
    harmless: [
      "https://www.apple.com/",
      "https://www.apple.com/ac/globalnav/7/en_US/images/logo.svg",
    ],
  },
} satisfies Tracker;
