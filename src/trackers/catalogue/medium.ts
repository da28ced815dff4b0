import type { Tracker } from "../tracker.ts";

export const medium = {
  id: "medium",
  name: "Medium",
  owner: "Medium",
  endpoints: [{ hosts: ["medium.com"], path: /^\/_\/stat$/, purpose: "email-open" }],
  parameters: {
    event: { data: "event", meaning: "name of the event" },
    emailId: { data: "message-id", meaning: "id of this copy of the message" },
    source: { data: "campaign-id", meaning: "kind and time of the mailing" },
  },
  reference: "https://policy.medium.com/medium-privacy-policy-f03bf92035c9",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://medium.com/_/stat?event=email.opened&emailId=01234567-89ab-cdef-0123-456789abcdef&source=email-digest",
    ],
    harmless: [
      "https://medium.com/@example/story-0123456789ab",
      "https://miro.medium.com/v2/resize:fit:100/1*example.png",
    ],
  },
} satisfies Tracker;
