import type { Tracker } from "../tracker.ts";

export const tealium = {
  id: "tealium",
  name: "Tealium",
  owner: "Tealium",
  endpoints: [
    { hosts: ["tags.tiqcdn.com"], purpose: "tag-manager" },
    {
      hosts: ["collect.tealiumiq.com", "datacloud.tealiumiq.com", "visitor-service.tealiumiq.com"],
      purpose: "customer-data",
    },
    {
      hosts: ["tealiumiq.com"],
      path: /^\/(?:event$|vdata\/|[\w.-]{1,60}\/[\w.-]{1,60}\/\d\/i\.gif$)/,
      purpose: "customer-data",
    },
  ],
  parameters: {
    tealium_account: { data: "campaign-id", meaning: "account of the site" },
    tealium_profile: { data: "campaign-id", meaning: "profile of the site" },
    tealium_event: { data: "event", meaning: "name of the event" },
    tealium_visitor_id: { data: "client-id", meaning: "id of the visitor" },
  },
  reference: "https://docs.tealium.com/platforms/http-api/endpoint/",
  fix: "Remove utag.js from the page, or unpublish the tags that track",
  examples: {
    tracks: [
      "https://tags.tiqcdn.com/utag/example/main/prod/utag.js",
      "https://collect.tealiumiq.com/event?tealium_account=example&tealium_event=email_open",
      "https://collect-eu-central-1.tealiumiq.com/example/main/2/i.gif",
    ],
    harmless: ["https://tealium.com/", "https://my.tealiumiq.com/tms"],
  },
} satisfies Tracker;
