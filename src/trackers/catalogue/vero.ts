import type { Tracker } from "../tracker.ts";

export const vero = {
  id: "vero",
  name: "Vero",
  owner: "Vero",
  endpoints: [
    {
      hosts: ["api.getvero.com", "www.getvero.com"],
      path: /^\/api\/v\d\/(?:events|users|track)/,
      purpose: "analytics",
    },
  ],
  reference: "https://help.getvero.com/",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: ["https://api.getvero.com/api/v2/events/track"],
    harmless: ["https://www.getvero.com/features/"],
  },
} satisfies Tracker;
