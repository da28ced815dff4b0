import type { Tracker } from "../tracker.ts";

export const salesforceChat = {
  id: "salesforce-chat",
  name: "Salesforce Chat (Live Agent)",
  owner: "Salesforce",
  endpoints: [
    { hosts: ["salesforceliveagent.com"], path: /^\/chat\/rest\/Visitor\//, purpose: "chat" },
  ],
  parameters: {
    org_id: { data: "campaign-id", meaning: "organisation of the site" },
    deployment_id: { data: "campaign-id", meaning: "deployment of the chat" },
  },
  reference: "https://developer.salesforce.com/docs/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: [
      "https://d.la1-c1-fra.salesforceliveagent.com/chat/rest/Visitor/Availability.jsonp?org_id=00D000000000001&deployment_id=572000000000001",
    ],
    harmless: [
      "https://www.salesforce.com/",
      "https://c.la1-c1-fra.salesforceliveagent.com/content/images/logo.png",
    ],
  },
} satisfies Tracker;
