import type { Tracker } from "../tracker.ts";

export const gemius = {
  id: "gemius",
  name: "Gemius",
  owner: "Gemius",
  endpoints: [{ hosts: ["hit.gemius.pl"], purpose: "analytics" }],
  parameters: {
    id: { data: "campaign-id", meaning: "identifier of the measured page" },
    href: { data: "page-url", meaning: "address of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    screen: { data: "screen-size", meaning: "size of the screen" },
    window: { data: "screen-size", meaning: "size of the window" },
    lsdata: { data: "client-id", meaning: "id kept in local storage" },
  },
  reference: "https://gemius.com/",
  fix: "Remove the Gemius counter code from the page",
  examples: {
    tracks: [
      "https://example.hit.gemius.pl/_1700000000000/redot.gif?l=91&id=aBcDeF0123&href=https%3A%2F%2Fexample.org%2F&ref=&screen=1920x1080r1000",
    ],
    harmless: ["https://gemius.com/"],
  },
} satisfies Tracker;
