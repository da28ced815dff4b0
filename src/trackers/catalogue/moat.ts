import type { Tracker } from "../tracker.ts";

export const moat = {
  id: "moat",
  name: "Moat",
  owner: "Oracle",
  endpoints: [
    { hosts: ["z.moatads.com"], path: /^\/.{1,200}\/moat[\w.]{1,40}\.js$/, purpose: "advertising" },
    { hosts: ["moatads.com", "moatpixel.com"], purpose: "advertising" },
  ],
  reference: "https://www.oracle.com/legal/privacy/",
  fix: "Remove Moat's script from the page or the advertisements; the service ended in 2024",
  examples: {
    tracks: [
      "https://z.moatads.com/example123/moatad.js",
      "https://px.moatads.com/pixel.gif?e=0&i=EXAMPLE1",
    ],
    harmless: ["https://www.oracle.com/advertising/"],
  },
} satisfies Tracker;
