import type { Tracker } from "../tracker.ts";

export const fullstory = {
  id: "fullstory",
  name: "Fullstory",
  owner: "Fullstory",
  endpoints: [
    {
      hosts: [
        "edge.fullstory.com",
        "rs.fullstory.com",
        "edge.eu1.fullstory.com",
        "rs.eu1.fullstory.com",
      ],
      purpose: "session-replay",
    },
  ],
  parameters: {
    OrgId: { data: "campaign-id", meaning: "account of the site" },
    UserId: { data: "client-id", meaning: "id of the visitor" },
    SessionId: { data: "other-id", meaning: "id of the session" },
  },
  reference: "https://help.fullstory.com/",
  fix: "Remove the Fullstory snippet, or exclude and mask elements in its privacy settings",
  examples: {
    tracks: [
      "https://edge.fullstory.com/s/fs.js",
      "https://rs.fullstory.com/rec/bundle?OrgId=ABC&UserId=123&SessionId=456",
    ],
    harmless: ["https://www.fullstory.com/", "https://app.fullstory.com/login"],
  },
} satisfies Tracker;
