import type { Tracker } from "../tracker.ts";

export const sessioncam = {
  id: "sessioncam",
  name: "SessionCam",
  owner: "Glassbox",
  endpoints: [
    { hosts: ["ws.sessioncam.com"], purpose: "session-replay" },
    { hosts: ["d2oh4tlt9mrke9.cloudfront.net"], path: /^\/Record\//, purpose: "session-replay" },
  ],
  reference: "https://www.glassbox.com/",
  fix: "Remove the SessionCam recorder from the page",
  examples: {
    tracks: [
      "https://ws.sessioncam.com/Record/record.asmx/CheckIn",
      "https://d2oh4tlt9mrke9.cloudfront.net/Record/js/sessioncam.recorder.js",
    ],
    harmless: ["https://www.glassbox.com/"],
  },
} satisfies Tracker;
