import type { Tracker } from "../tracker.ts";

export const crimtan = {
  id: "crimtan",
  name: "Crimtan",
  owner: "Crimtan",
  endpoints: [{ hosts: ["ctnsnet.com"], purpose: "advertising" }],
  reference: "https://crimtan.com/privacy-ctn/",
  fix: "Remove the Crimtan tag from the page or the tag manager",
  examples: {
    tracks: ["https://i.ctnsnet.com/int/integration?pixel=12345"],
    harmless: ["https://crimtan.com/"],
  },
} satisfies Tracker;
