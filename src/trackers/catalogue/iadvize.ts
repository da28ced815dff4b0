import type { Tracker } from "../tracker.ts";

export const iadvize = {
  id: "iadvize",
  name: "iAdvize",
  owner: "iAdvize",
  endpoints: [{ hosts: ["halc.iadvize.com"], purpose: "chat" }],
  parameters: {
    sid: { data: "campaign-id", meaning: "account of the site" },
  },
  reference: "https://developers.iadvize.com/",
  fix: "Load the chat when the visitor asks for it",
  examples: {
    tracks: ["https://halc.iadvize.com/iadvize.js?sid=1234&lang=en"],
    harmless: ["https://www.iadvize.com/"],
  },
} satisfies Tracker;
