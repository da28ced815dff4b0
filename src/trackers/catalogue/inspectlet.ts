import type { Tracker } from "../tracker.ts";

export const inspectlet = {
  id: "inspectlet",
  name: "Inspectlet",
  owner: "Inspectlet",
  endpoints: [{ hosts: ["cdn.inspectlet.com", "hn.inspectlet.com"], purpose: "session-replay" }],
  reference: "https://docs.inspectlet.com/hc/en-us",
  fix: "Remove the Inspectlet script, or mark fields as sensitive",
  examples: {
    tracks: [
      "https://cdn.inspectlet.com/inspectlet.js?wid=1234567890",
      "https://hn.inspectlet.com/ginit/1234567890",
    ],
    harmless: ["https://www.inspectlet.com/"],
  },
} satisfies Tracker;
