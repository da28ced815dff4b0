import type { Tracker } from "../tracker.ts";

export const mailjet = {
  id: "mailjet",
  name: "Mailjet",
  owner: "Sinch",
  endpoints: [
    {
      hosts: ["mjt.lu", "r.mailjet.com"],
      path: /^\/oo\/(?<message>[\w-]+)/,
      purpose: "email-open",
    },
    {
      hosts: ["mjt.lu", "r.mailjet.com"],
      path: /^\/lnk\/(?<message>[\w-]+)/,
      purpose: "email-click",
    },
    { path: /^\/oo\/(?<message>[\w-]{40,})\/[0-9a-f]{8}\/e\.gif$/, purpose: "email-open" },
    {
      path: /^\/lnk\/(?<message>[\w-]{40,})\/\d+\/[\w-]+\/(?<target>aHR0c[\w-]+)/,
      purpose: "email-click",
    },
  ],
  parameters: {
    message: { data: "message-id", meaning: "this one message and its recipient" },
    target: { data: "page-url", meaning: "base64: where the link leads" },
  },
  reference: "https://documentation.mailjet.com/hc/en-us/articles/360043179893",
  fix: 'Account, Tracking: switch off opens and clicks, or send TrackOpens: "disabled" and TrackClicks: "disabled"',
  examples: {
    tracks: [
      "https://x1a2b.mjt.lu/oo/AMYAABl_xSUAAAAAAAAAARHR9jkAAAAAjncAAAAAABhTEABkeaW0AmffjtFsScKxq3Z1/0f1e2d3c/e.gif",
      "https://x1a2b.mjt.lu/lnk/AMYAABl_xSUAAAAAAAAAARHR9jkAAAAAjncAAAAAABhTEABkeaW0AmffjtFsScKxq3Z1/1/aBcD3fGh1jKl/aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20v",
      "https://news.example.com/oo/AMYAABl_xSUAAAAAAAAAARHR9jkAAAAAjncAAAAAABhTEABkeaW0AmffjtFsScKxq3Z1/0f1e2d3c/e.gif",
      "https://news.example.com/lnk/AMYAABl_xSUAAAAAAAAAARHR9jkAAAAAjncAAAAAABhTEABkeaW0AmffjtFsScKxq3Z1/1/aBcD3fGh1jKl/aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20v",
    ],
    harmless: [
      "https://x1a2b.mjt.lu/img2/x1a2b/0f1e2d3c-logo/content",
      "https://www.mailjet.com/products/email-marketing/",
    ],
  },
} satisfies Tracker;
