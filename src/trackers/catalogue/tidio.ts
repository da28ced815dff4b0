import type { Tracker } from "../tracker.ts";

export const tidio = {
  id: "tidio",
  name: "Tidio",
  owner: "Tidio",
  endpoints: [{ hosts: ["socket.tidio.co"], purpose: "chat" }],
  reference: "https://developers.tidio.com/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: ["https://socket.tidio.co/socket.io/?ppk=aBcDeFgH&EIO=4&transport=websocket"],
    harmless: ["https://www.tidio.com/", "https://code.tidio.co/widget-v4/fonts/inter.woff2"],
  },
} satisfies Tracker;
