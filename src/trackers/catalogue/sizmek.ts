import type { Tracker } from "../tracker.ts";

export const sizmek = {
  id: "sizmek",
  name: "Sizmek Ad Suite",
  owner: "Amazon",
  endpoints: [
    { hosts: ["serving-sys.com"], path: /^\/Serving\/ActivityServer\.bs$/, purpose: "advertising" },
    {
      hosts: ["serving-sys.com"],
      path: /^\/(?:BurstingPipe|Serving|serving)\/?/,
      purpose: "advertising",
    },
  ],
  parameters: {
    ActivityID: { data: "event", meaning: "conversion that is counted" },
  },
  reference: "https://advertising.amazon.com/solutions/products/amazon-ad-server",
  fix: "Remove the Sizmek conversion tags from the page or the tag manager",
  examples: {
    tracks: [
      "https://bs.serving-sys.com/Serving/ActivityServer.bs?cn=as&ActivityID=123456",
      "https://bs.serving-sys.com/Serving/adServer.bs?cn=display&c=19&pli=12345",
    ],
    harmless: ["https://advertising.amazon.com/"],
  },
} satisfies Tracker;
