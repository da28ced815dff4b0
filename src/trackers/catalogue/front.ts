import type { Tracker } from "../tracker.ts";

export const front = {
  id: "front",
  name: "Front",
  owner: "FrontApp",
  endpoints: [
    {
      hosts: ["frontapp.com", "frontapplication.com"],
      path: /^\/api\/1\/noauth\/companies\/(?<company>[^/]+)\/seen\/(?<message>[^/]+)/,
      purpose: "email-open",
    },
  ],
  parameters: {
    company: { data: "campaign-id", meaning: "sender's company" },
    message: { data: "message-id", meaning: "id of the message" },
  },
  reference: "https://help.front.com/",
  fix: "Switch off message tracking in Front's settings",
  examples: {
    tracks: [
      "https://app.frontapp.com/api/1/noauth/companies/example/seen/msg_1abc/han_2def/0123abcd.gif",
    ],
    harmless: ["https://front.com/", "https://app.frontapp.com/signin"],
  },
} satisfies Tracker;
