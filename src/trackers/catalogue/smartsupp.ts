import type { Tracker } from "../tracker.ts";

export const smartsupp = {
  id: "smartsupp",
  name: "Smartsupp",
  owner: "Smartsupp.com",
  endpoints: [{ hosts: ["websocket-visitors.smartsupp.com"], purpose: "chat" }],
  reference: "https://docs.smartsupp.com/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: ["https://websocket-visitors.smartsupp.com/socket/?EIO=4&transport=websocket"],
    harmless: ["https://www.smartsupp.com/"],
  },
} satisfies Tracker;
