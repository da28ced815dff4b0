import type { Tracker } from "../tracker.ts";

export const staffbase = {
  id: "staffbase",
  name: "Staffbase Email (Bananatag)",
  owner: "Staffbase",
  endpoints: [
    { hosts: ["bl-1.com"], path: /^\/h\/(?:i\/)?(?<link>[\w-]+)/, purpose: "email-click" },
    { hosts: ["bl-1.com"], path: /^\/(?<message>[\w-]+)\.gif$/, purpose: "email-open" },
  ],
  parameters: {
    link: { data: "message-id", meaning: "this one message and the link" },
    message: { data: "message-id", meaning: "this one message, and so its recipient" },
    url: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://support.staffbase.com/hc/en-us",
  fix: "Before sending: switch off tracking of opens and clicks, or choose anonymous tracking",
  examples: {
    tracks: [
      "https://s.bl-1.com/h/i/aBcDeFg1/HiJkLm2?url=https%3A%2F%2Fwww.example.com%2F",
      "https://s.bl-1.com/aBcDeF1.gif",
    ],
    harmless: ["https://staffbase.com/products/employee-email"],
  },
} satisfies Tracker;
