import type { Tracker } from "../tracker.ts";

export const ramblerTop100 = {
  id: "rambler-top100",
  name: "Rambler Top 100",
  owner: "Rambler",
  endpoints: [
    { hosts: ["kraken.rambler.ru", "counter.rambler.ru"], purpose: "analytics" },
    { hosts: ["st.top100.ru"], path: /^\/(?:pack|top100)\//, purpose: "analytics" },
  ],
  parameters: {
    pid: { data: "campaign-id", meaning: "project of the site" },
    et: { data: "event", meaning: "kind of event" },
    url: { data: "page-url", meaning: "address of the page" },
    rf: { data: "referrer", meaning: "page that led here" },
    aduid: { data: "client-id", meaning: "id of the browser" },
  },
  reference: "https://top100.rambler.ru/",
  fix: "Remove the Top 100 counter from the page",
  examples: {
    tracks: [
      "https://kraken.rambler.ru/cnt/v2/?et=pv&pid=1234567&url=https%3A%2F%2Fexample.org%2F",
      "https://st.top100.ru/top100/top100.js",
    ],
    harmless: ["https://www.rambler.ru/"],
  },
} satisfies Tracker;
