import type { Tracker } from "../tracker.ts";

export const perfectAudience = {
  id: "perfect-audience",
  name: "Perfect Audience",
  owner: "SharpSpring",
  endpoints: [
    { hosts: ["tag.perfectaudience.com"], purpose: "advertising" },
    { hosts: ["prfct.co"], purpose: "advertising" },
  ],
  reference: "https://www.perfectaudience.com/",
  fix: "Remove the Perfect Audience tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://tag.perfectaudience.com/serve/0f1e2d3c4b5a.js",
      "https://pixel-geo.prfct.co/tagjs?check_cookie=1",
    ],
    harmless: ["https://www.perfectaudience.com/"],
  },
} satisfies Tracker;
