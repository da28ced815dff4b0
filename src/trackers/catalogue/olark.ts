import type { Tracker } from "../tracker.ts";

export const olark = {
  id: "olark",
  name: "Olark",
  owner: "Olark",
  endpoints: [{ hosts: ["nrpc.olark.com", "knrpc.olark.com"], purpose: "chat" }],
  reference: "https://www.olark.com/help",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: ["https://knrpc.olark.com/nrpc/p?c=create"],
    harmless: ["https://www.olark.com/", "https://static.olark.com/css/a/b/theme.css"],
  },
} satisfies Tracker;
