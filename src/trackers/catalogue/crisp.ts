import type { Tracker } from "../tracker.ts";

export const crisp = {
  id: "crisp",
  name: "Crisp",
  owner: "Crisp",
  endpoints: [{ hosts: ["client.relay.crisp.chat"], purpose: "chat" }],
  reference: "https://docs.crisp.chat/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: ["https://client.relay.crisp.chat/w/ab1/?EIO=4&transport=websocket"],
    harmless: ["https://crisp.chat/", "https://image.crisp.chat/avatar/website/0f1e2d3c/60/"],
  },
} satisfies Tracker;
