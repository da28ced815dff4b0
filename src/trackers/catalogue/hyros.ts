import type { Tracker } from "../tracker.ts";

export const hyros = {
  id: "hyros",
  name: "Hyros",
  owner: "Hyros",
  endpoints: [
    { hosts: ["t.hyros.com"], purpose: "advertising" },
    // On a subdomain of the site's own that points to Hyros.
    { path: /^\/v1\/lst\/universal-script$/, query: ["ph"], purpose: "advertising" },
  ],
  parameters: {
    ph: { data: "campaign-id", meaning: "site's account" },
    ref_url: { data: "page-url", meaning: "address of the page" },
    tag: { data: "event", meaning: "name of the event" },
  },
  reference: "https://docs.hyros.com/",
  fix: "Remove the Hyros universal script from the page",
  examples: {
    tracks: [
      "https://210000.t.hyros.com/v1/lst/universal-script?ph=0f1e2d3c&tag=!clicked&ref_url=https%3A%2F%2Fexample.org%2F",
      "https://t.example.org/v1/lst/universal-script?ph=0f1e2d3c&tag=!clicked&ref_url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://hyros.com/", "https://docs.hyros.com/"],
  },
} satisfies Tracker;
