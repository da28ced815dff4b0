import type { Tracker } from "../tracker.ts";

export const liveramp = {
  id: "liveramp",
  name: "LiveRamp",
  owner: "LiveRamp",
  endpoints: [{ hosts: ["rlcdn.com", "pippio.com"], purpose: "data-broker" }],
  parameters: {
    partner_uid: { data: "client-id", meaning: "a partner's id of the reader" },
  },
  reference: "https://docs.liveramp.com/",
  examples: {
    tracks: [
      "https://idsync.rlcdn.com/123456.gif?partner_uid=abc",
      "https://pippio.com/api/sync?pid=1234",
    ],
    harmless: ["https://liveramp.com/", "https://docs.liveramp.com/"],
  },
} satisfies Tracker;
