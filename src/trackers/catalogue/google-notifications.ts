import type { Tracker } from "../tracker.ts";

/** Google's own mails: account notices, Workspace mailings, YouTube. */
export const googleNotifications = {
  id: "google-notifications",
  name: "Google notifications",
  owner: "Google",
  endpoints: [
    { hosts: ["notifications.google.com"], path: /^\/g\/img\//, purpose: "email-open" },
    { hosts: ["notifications.googleapis.com"], path: /^\/email\/t\b/, purpose: "email-open" },
    {
      hosts: ["notifications.googleapis.com"],
      path: /^\/email\/redirect$/,
      purpose: "email-click",
    },
    { hosts: ["google.com"], path: /^\/appserve\/mkt\/img\//, purpose: "email-open" },
    { hosts: ["google.com"], path: /^\/appserve\/mkt\/p\//, purpose: "email-click" },
    { hosts: ["youtube.com"], path: /^\/gen_204$/, purpose: "analytics" },
    { hosts: ["youtube.com"], path: /^\/attribution_link$/, purpose: "email-click" },
  ],
  reference: "https://policies.google.com/technologies/cookies",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://notifications.google.com/g/img/AD-FnEexample.gif",
      "https://notifications.googleapis.com/email/t?t=example",
      "https://notifications.googleapis.com/email/redirect?t=example",
      "https://www.google.com/appserve/mkt/img/AD-FnExample",
      "https://www.google.com/appserve/mkt/p/AD-FnExample",
      "https://www.youtube.com/gen_204?a=em-example",
      "https://www.youtube.com/attribution_link?a=example&u=%2Fwatch",
    ],
    harmless: [
      "https://www.youtube.com/watch?v=example",
      "https://www.gstatic.com/images/branding/logo.png",
    ],
  },
} satisfies Tracker;
