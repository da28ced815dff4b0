import type { Tracker } from "../tracker.ts";

export const emma = {
  id: "emma",
  name: "Emma",
  owner: "Marigold",
  endpoints: [
    { hosts: ["t.e2ma.net"], path: /^\/click\/(?<token>[\w/-]+)/, purpose: "email-click" },
    { hosts: ["t.e2ma.net"], path: /^\/(?:track|open)\/(?<token>[\w/-]+)/, purpose: "email-open" },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encoded: the mailing, its recipient and the link" },
  },
  reference: "https://support.e2ma.net/s/",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://t.e2ma.net/click/ab1cde/fgh2ij/k3lmno",
      "https://t.e2ma.net/track/ab1cde/fgh2ij/k3lmno",
    ],
    harmless: [
      "https://d31hzlhk6di2h5.cloudfront.net/20260301/0f/1e/2d/3c/logo.png",
      "https://t.e2ma.net/message/ab1cde/fgh2ij",
    ],
  },
} satisfies Tracker;
