import type { Tracker } from "../tracker.ts";

export const sambaTv = {
  id: "samba-tv",
  name: "Samba TV",
  owner: "Samba TV",
  endpoints: [{ hosts: ["pixel.mtrcs.samba.tv", "tag.mtrcs.samba.tv"], purpose: "advertising" }],
  reference: "https://samba.tv/privacy-policy",
  fix: "Remove the Samba TV pixel from the page or the tag manager",
  examples: {
    tracks: ["https://pixel.mtrcs.samba.tv/v2/vtr/example/home/pixel.gif"],
    harmless: ["https://www.samba.tv/"],
  },
} satisfies Tracker;
