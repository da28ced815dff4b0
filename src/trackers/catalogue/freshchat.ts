import type { Tracker } from "../tracker.ts";

export const freshchat = {
  id: "freshchat",
  name: "Freshchat",
  owner: "Freshworks",
  endpoints: [
    {
      hosts: [
        "wchat.freshchat.com",
        "wchat.eu.freshchat.com",
        "wchat.in.freshchat.com",
        "wchat.au.freshchat.com",
      ],
      path: /^\/app\/services\//,
      purpose: "chat",
    },
  ],
  reference: "https://developers.freshchat.com/web-sdk/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: ["https://wchat.eu.freshchat.com/app/services/app/webchat/0f1e2d3c/user"],
    harmless: ["https://www.freshworks.com/", "https://wchat.freshchat.com/css/widget.css"],
  },
} satisfies Tracker;
