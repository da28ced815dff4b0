import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; this logs the choice. */
export const cookieInformation = {
  id: "cookie-information",
  name: "Cookie Information",
  owner: "Cookie Information",
  endpoints: [
    { hosts: ["consent.app.cookieinformation.com"], path: /^\/api\/consent/, purpose: "consent" },
  ],
  reference: "https://support.cookieinformation.com/en/",
  fix: "Choose a banner that keeps the choice on the visitor's device",
  examples: {
    tracks: ["https://consent.app.cookieinformation.com/api/consent?v=1.1.0"],
    harmless: ["https://policy.app.cookieinformation.com/uc.js", "https://cookieinformation.com/"],
  },
} satisfies Tracker;
