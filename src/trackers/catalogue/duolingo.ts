import type { Tracker } from "../tracker.ts";

export const duolingo = {
  id: "duolingo",
  name: "Duolingo",
  owner: "Duolingo",
  endpoints: [{ hosts: ["excess.duolingo.com"], purpose: "analytics" }],
  reference: "https://www.duolingo.com/privacy",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: ["https://excess.duolingo.com/batch"],
    harmless: [
      "https://www.duolingo.com/learn",
      "https://d35aaqx5ub95lt.cloudfront.net/images/duo.svg",
    ],
  },
} satisfies Tracker;
