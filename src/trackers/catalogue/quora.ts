import type { Tracker } from "../tracker.ts";

export const quora = {
  id: "quora",
  name: "Quora",
  owner: "Quora",
  endpoints: [
    { hosts: ["q.quora.com"], path: /^\/_\/ad\/(?<pixel>[^/]+)\/pixel$/, purpose: "advertising" },
    { hosts: ["a.quora.com"], path: /^\/qevents\.js$/, purpose: "advertising" },
    { hosts: ["quora.com"], path: /^\/qemail\/mark_/, purpose: "email-open" },
    { hosts: ["quora.com"], path: /^\/qemail\/tc$/, purpose: "email-click" },
  ],
  parameters: {
    pixel: { data: "campaign-id", meaning: "advertiser's pixel" },
    tag: { data: "event", meaning: "name of the event" },
    u: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://quoraadsupport.zendesk.com/hc/en-us",
  fix: "On a website, remove the Quora Pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://q.quora.com/_/ad/0123abcd/pixel?j=1&u=https%3A%2F%2Fexample.org%2F&tag=ViewContent",
      "https://a.quora.com/qevents.js",
      "https://www.quora.com/qemail/mark_read?al_imp=example",
      "https://www.quora.com/qemail/tc?al_imp=example",
    ],
    harmless: ["https://www.quora.com/What-is-an-example", "https://qsf.fs.quoracdn.net/logo.png"],
  },
} satisfies Tracker;
