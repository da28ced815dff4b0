import type { Tracker } from "../tracker.ts";

export const yesware = {
  id: "yesware",
  name: "Yesware",
  owner: "Vendasta",
  endpoints: [
    { hosts: ["t.yesware.com", "app.yesware.com"], path: /^\/t\//, purpose: "email-open" },
    { hosts: ["t.yesware.com"], path: /^\/t[tl]\//, purpose: "email-click" },
  ],
  reference: "https://www.yesware.com/email-tracking/",
  fix: "Clear “Track” in the compose window before sending",
  examples: {
    tracks: [
      "https://t.yesware.com/t/0123456789abcdef/0123/spacer.gif",
      "https://t.yesware.com/tl/0123456789abcdef/0123/4567?ytl=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.yesware.com/", "https://app.yesware.com/login"],
  },
} satisfies Tracker;
