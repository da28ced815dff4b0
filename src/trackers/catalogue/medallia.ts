import type { Tracker } from "../tracker.ts";

export const medallia = {
  id: "medallia",
  name: "Medallia Digital (Kampyle)",
  owner: "Medallia",
  endpoints: [
    { hosts: ["udc-neb.kampyle.com"], purpose: "feedback" },
    {
      hosts: [
        "nebula-cdn.kampyle.com",
        "resources.digital-cloud.medallia.com",
        "resources.digital-cloud.medallia.eu",
      ],
      path: /^\/[\w-]{1,20}\/\d{1,10}\/onsite\//,
      purpose: "feedback",
    },
  ],
  parameters: {
    data: { data: "event", meaning: "event with page and visitor, base64 of JSON" },
  },
  reference: "https://docs.medallia.com/",
  fix: "Remove the Medallia Digital snippet from the page",
  examples: {
    tracks: [
      "https://udc-neb.kampyle.com/egw/5/0f1e2d3c/track/__cool.gif?data=eyJldmVudCI6IngifQ",
      "https://nebula-cdn.kampyle.com/wdceu/123456/onsite/embed.js",
    ],
    harmless: ["https://www.medallia.com/"],
  },
} satisfies Tracker;
