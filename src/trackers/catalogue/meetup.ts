import type { Tracker } from "../tracker.ts";

export const meetup = {
  id: "meetup",
  name: "Meetup",
  owner: "Bending Spoons",
  endpoints: [
    // The logo of each mail, at an address of its own.
    {
      hosts: ["meetup.com"],
      path: /^\/z\/img\/(?<campaign>[^/]+)\/(?<message>[^/]+)\//,
      purpose: "email-open",
    },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "kind of mailing" },
    message: { data: "message-id", meaning: "base64 of a number, the time of sending and an id" },
  },
  reference: "https://www.meetup.com/privacy/",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: ["https://www.meetup.com/z/img/cp1.3/MSM0MiMyMDI2LTAxLTAx/logo_52x35.gif"],
    harmless: [
      "https://www.meetup.com/example-group/",
      "https://secure.meetupstatic.com/photos/event/1/2/3/4/example.jpeg",
    ],
  },
} satisfies Tracker;
