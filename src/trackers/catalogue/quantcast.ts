import type { Tracker } from "../tracker.ts";

export const quantcast = {
  id: "quantcast",
  name: "Quantcast",
  owner: "Quantcast",
  endpoints: [
    // The pixel writes its fields into the path: ;a=…;url=…;fpa=…
    {
      hosts: ["pixel.quantserve.com"],
      path: /^\/pixel(?=(?:.*;a=(?<a>[^;]+))?)(?=(?:.*;url=(?<url>[^;]+))?)(?=(?:.*;ref=(?<ref>[^;]+))?)(?=(?:.*;fpa=(?<fpa>[^;]+))?)(?=(?:.*;sr=(?<sr>[^;]+))?);/,
      purpose: "advertising",
    },
    {
      hosts: ["secure.quantserve.com", "edge.quantserve.com"],
      path: /^\/(?:aquant|quant)\.js$/,
      purpose: "advertising",
    },
    { hosts: ["cms.quantserve.com"], purpose: "data-broker" },
    { hosts: ["quantserve.com"], purpose: "advertising" },
    { hosts: ["rules.quantcount.com"], purpose: "advertising" },
  ],
  parameters: {
    a: { data: "campaign-id", meaning: "account of the site" },
    url: { data: "page-url", meaning: "address of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    fpa: { data: "client-id", meaning: "id of the browser (__qca cookie)" },
    sr: { data: "screen-size", meaning: "size of the screen" },
    event: { data: "event", meaning: "name of the event" },
  },
  reference: "https://help.quantcast.com/",
  fix: "Remove the Quantcast tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://pixel.quantserve.com/pixel;r=1;a=p-abc123;url=https%3A%2F%2Fexample.org%2F;ref=;fpan=0;fpa=P0-123456-1700000000000;sr=1920x1080x24;et=1700000000000",
      "https://secure.quantserve.com/quant.js",
      "https://cms.quantserve.com/dpixel?a=p-abc123",
      "https://pixel.quantserve.com/pixel;r=1;a=p-abc123;url=https%3A%2F%2Fexample.org%2F",
      "https://pixel.quantserve.com/pixel/p-abc123.gif?a=p-abc123&url=https%3A%2F%2Fexample.org%2F",
      "https://rules.quantcount.com/rules-p-abc123.js",
    ],
    harmless: ["https://www.quantcast.com/"],
  },
} satisfies Tracker;
