import type { Tracker } from "../tracker.ts";

export const rockerbox = {
  id: "rockerbox",
  name: "Rockerbox",
  owner: "DoubleVerify",
  endpoints: [
    { hosts: ["getrockerbox.com"], path: /^\/assets\/[\w.]+\.js$/, purpose: "advertising" },
    { hosts: ["getrockerbox.com"], path: /^\/(?:rb|pixel)$/, purpose: "advertising" },
  ],
  reference: "https://help.rockerbox.com/",
  fix: "Remove the Rockerbox pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://getrockerbox.com/assets/xyz.js",
      "https://getrockerbox.com/rb?source=example",
    ],
    harmless: ["https://www.rockerbox.com/", "https://help.rockerbox.com/"],
  },
} satisfies Tracker;
