import type { Tracker } from "../tracker.ts";

export const tealium = {
  id: "tealium",
  name: "Tealium",
  owner: "Tealium",
  endpoints: [
    { hosts: ["tags.tiqcdn.com"], purpose: "tag-manager" },
    {
      hosts: ["collect.tealiumiq.com", "datacloud.tealiumiq.com", "visitor-service.tealiumiq.com"],
      purpose: "analytics",
    },
  ],
  parameters: {
    tealium_account: { data: "campaign-id", meaning: "account of the site" },
    tealium_profile: { data: "campaign-id", meaning: "profile of the site" },
    tealium_event: { data: "event", meaning: "name of the event" },
    tealium_visitor_id: { data: "client-id", meaning: "id of the visitor" },
  },
  reference: "https://docs.tealium.com/platforms/http-api/endpoint/",
  examples: {
    tracks: [
      "https://tags.tiqcdn.com/utag/example/main/prod/utag.js",
      "https://collect.tealiumiq.com/event?tealium_account=example&tealium_event=email_open",
    ],
    harmless: ["https://tealium.com/", "https://my.tealiumiq.com/tms"],
  },
} satisfies Tracker;
