import type { Tracker } from "../tracker.ts";

const HOSTS = [
  "api.mixpanel.com",
  "api-js.mixpanel.com",
  "api-eu.mixpanel.com",
  "api-in.mixpanel.com",
];

export const mixpanel = {
  id: "mixpanel",
  name: "Mixpanel",
  owner: "Mixpanel",
  endpoints: [
    { hosts: HOSTS, path: /^\/record\/?$/, purpose: "session-replay" },
    { hosts: HOSTS, purpose: "analytics" },
    { hosts: ["cdn.mxpnl.com"], path: /^\/libs\//, purpose: "analytics" },
  ],
  parameters: {
    data: { data: "event", meaning: "event with its properties, base64 or JSON" },
    replay_id: { data: "other-id", meaning: "id of the recording" },
    distinct_id: { data: "recipient-id", meaning: "the site's id of the user or browser" },
  },
  reference: "https://developer.mixpanel.com/reference/track-event",
  fix: "Remove the Mixpanel SDK from the page, or its pixel from the template",
  examples: {
    tracks: [
      "https://api.mixpanel.com/track/?data=eyJldmVudCI6Im9wZW4ifQ==&ip=1&img=1",
      "https://api-js.mixpanel.com/engage/?verbose=1",
      "https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js",
      "https://api-js.mixpanel.com/record/?seq=0&replay_id=0f1e2d3c",
    ],
    harmless: ["https://mixpanel.com/", "https://docs.mixpanel.com/docs/what-is-mixpanel"],
  },
} satisfies Tracker;
