import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; the log tells who chose what on which page. */
export const cookieyes = {
  id: "cookieyes",
  name: "CookieYes",
  owner: "CookieYes",
  endpoints: [{ hosts: ["log.cookieyes.com"], purpose: "consent" }],
  reference: "https://www.cookieyes.com/documentation/",
  fix: "CookieYes's settings: switch off the consent log where the law does not ask for it",
  examples: {
    tracks: ["https://log.cookieyes.com/api/v1/log"],
    harmless: [
      "https://cdn-cookieyes.com/client_data/0f1e2d3c/script.js",
      "https://www.cookieyes.com/",
    ],
  },
} satisfies Tracker;
