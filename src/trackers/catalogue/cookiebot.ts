import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; the log tells who chose what on which page. */
export const cookiebot = {
  id: "cookiebot",
  name: "Cookiebot",
  owner: "Usercentrics",
  endpoints: [
    {
      hosts: ["consent.cookiebot.com", "consent.cookiebot.eu"],
      path: /^\/logconsent\.ashx$/,
      purpose: "consent",
    },
  ],
  parameters: {
    action: { data: "event", meaning: "what the visitor chose" },
    cbid: { data: "campaign-id", meaning: "domain group of the site" },
    referer: { data: "page-url", meaning: "address of the page" },
    usercountry: { data: "location", meaning: "country" },
  },
  reference: "https://www.cookiebot.com/en/developer/",
  fix: "Choose a banner that keeps the choice on the visitor's device",
  examples: {
    tracks: [
      "https://consent.cookiebot.com/logconsent.ashx?action=accept&cbid=0f1e2d3c-4b5a&referer=https%3A%2F%2Fexample.org%2F&usercountry=GB",
    ],
    harmless: ["https://consent.cookiebot.com/uc.js", "https://www.cookiebot.com/"],
  },
} satisfies Tracker;
