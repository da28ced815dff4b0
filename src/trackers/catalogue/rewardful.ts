import type { Tracker } from "../tracker.ts";

export const rewardful = {
  id: "rewardful",
  name: "Rewardful",
  owner: "Rewardful",
  endpoints: [
    { hosts: ["r.wdfl.co"], purpose: "affiliate" },
    { hosts: ["api.getrewardful.com"], path: /^\/visits/, purpose: "affiliate" },
  ],
  reference: "https://help.getrewardful.com/",
  fix: "Remove the Rewardful script from the page, or load it after consent only",
  examples: {
    tracks: ["https://r.wdfl.co/rw.js", "https://api.getrewardful.com/visits"],
    harmless: ["https://www.getrewardful.com/", "https://help.getrewardful.com/"],
  },
} satisfies Tracker;
