import type { Tracker } from "../tracker.ts";

export const mixpanel = {
  id: "mixpanel",
  name: "Mixpanel",
  owner: "Mixpanel",
  endpoints: [
    {
      hosts: [
        "api.mixpanel.com",
        "api-js.mixpanel.com",
        "api-eu.mixpanel.com",
        "api-in.mixpanel.com",
      ],
      purpose: "analytics",
    },
    { hosts: ["cdn.mxpnl.com"], path: /^\/libs\//, purpose: "analytics" },
  ],
  parameters: {
    data: { data: "event", meaning: "event with its properties, base64 or JSON" },
  },
  reference: "https://developer.mixpanel.com/reference/track-event",
  fix: "Remove the tracking pixel from the template",
  examples: {
    tracks: [
      "https://api.mixpanel.com/track/?data=eyJldmVudCI6Im9wZW4ifQ==&ip=1&img=1",
      "https://api-js.mixpanel.com/engage/?verbose=1",
      "https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js",
    ],
    harmless: ["https://mixpanel.com/", "https://docs.mixpanel.com/docs/what-is-mixpanel"],
  },
} satisfies Tracker;
