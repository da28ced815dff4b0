import type { Tracker } from "../tracker.ts";

export const adtheorent = {
  id: "adtheorent",
  name: "AdTheorent",
  owner: "Cadent",
  endpoints: [{ hosts: ["adentifi.com"], purpose: "advertising" }],
  reference: "https://adtheorent.com/privacy-policy/",
  fix: "Remove the AdTheorent pixel from the page or the tag manager",
  examples: {
    tracks: ["https://rtb.adentifi.com/Trackers/Pixel?id=example"],
    harmless: ["https://adtheorent.com/"],
  },
} satisfies Tracker;
