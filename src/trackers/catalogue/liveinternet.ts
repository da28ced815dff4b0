import type { Tracker } from "../tracker.ts";

export const liveinternet = {
  id: "liveinternet",
  name: "LiveInternet",
  owner: "LiveInternet",
  endpoints: [
    {
      hosts: ["counter.yadro.ru"],
      path: /^\/hit/,
      search: /^(?:t[^;]*;)?r(?<referrer>[^;]*);s(?<screen>[^;]*);u(?<page>[^;]*)/,
      purpose: "analytics",
    },
    { hosts: ["counter.yadro.ru"], purpose: "analytics" },
  ],
  parameters: {
    referrer: { data: "referrer", meaning: "page that led here" },
    screen: { data: "screen-size", meaning: "size and depth of the screen" },
    page: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://www.liveinternet.ru/code",
  fix: "Remove the LiveInternet counter from the page",
  examples: {
    tracks: [
      "https://counter.yadro.ru/hit?t26.1;rhttps%3A//www.example.com/;s1920*1080*24;uhttps%3A//example.org/;hHome;0.5",
      "https://counter.yadro.ru/logo?26.1",
    ],
    harmless: ["https://www.liveinternet.ru/"],
  },
} satisfies Tracker;
