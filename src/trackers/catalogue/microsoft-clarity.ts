import type { Tracker } from "../tracker.ts";

export const microsoftClarity = {
  id: "microsoft-clarity",
  name: "Microsoft Clarity",
  owner: "Microsoft",
  endpoints: [{ hosts: ["clarity.ms"], purpose: "session-replay" }],
  parameters: {
    CtsSyncId: { data: "client-id", meaning: "id that joins Clarity's cookie with Bing's" },
    MXFR: { data: "client-id", meaning: "id of the browser, from Microsoft's cookie MUID" },
  },
  reference: "https://learn.microsoft.com/en-us/clarity/setup-and-installation/about-clarity",
  fix: "Remove the Clarity tag, or set masking to strict and require consent",
  examples: {
    tracks: [
      "https://www.clarity.ms/tag/abcdefghij",
      "https://k.clarity.ms/collect",
      "https://c.clarity.ms/c.gif",
    ],
    harmless: ["https://clarity.microsoft.com/"],
  },
} satisfies Tracker;
