import type { Tracker } from "../tracker.ts";

export const validity = {
  id: "validity",
  name: "Validity (Return Path)",
  owner: "Validity",
  endpoints: [
    {
      hosts: [
        "pixel.app.returnpath.net",
        "pixel.monitor1.returnpath.net",
        "pixel.inbox.exacttarget.com",
      ],
      path: /^\/pixel\.gif$/,
      purpose: "email-open",
    },
  ],
  parameters: {
    r: { data: "other-id", meaning: "the sender's account" },
    c: { data: "campaign-id", meaning: "the campaign" },
    j: { data: "campaign-id", meaning: "the send job" },
    s: { data: "recipient-id", meaning: "id of the subscriber" },
  },
  reference: "https://knowledge.validity.com/",
  fix: "Take Validity's pixel out of the template",
  examples: {
    tracks: [
      "https://pixel.app.returnpath.net/pixel.gif?r=0f1e2d3c4b5a69788796a5b4c3d2e1f001234567&c=123456789&s=12345678&j=123456789",
    ],
    harmless: ["https://www.validity.com/everest/", "https://returnpath.com/"],
  },
} satisfies Tracker;
