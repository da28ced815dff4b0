import type { Tracker } from "../tracker.ts";

export const addthis = {
  id: "addthis",
  name: "AddThis",
  owner: "Oracle",
  endpoints: [
    { hosts: ["s7.addthis.com", "s9.addthis.com"], path: /^\/(?:js|static)\//, purpose: "social" },
    { hosts: ["addthis.com"], path: /^\/(?:live\/|v1\/|red\/|bt)/, purpose: "social" },
    { hosts: ["addthisedge.com"], purpose: "social" },
  ],
  parameters: {
    uid: { data: "client-id", meaning: "id of the browser" },
    pub: { data: "campaign-id", meaning: "publisher" },
    url: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://www.oracle.com/legal/privacy/",
  fix: "Remove the AddThis script from the page; Oracle has ended the service",
  examples: {
    tracks: [
      "https://s7.addthis.com/js/300/addthis_widget.js#pubid=ra-example",
      "https://m.addthis.com/live/red_lojson/300lo.json?si=0f1e2d3c&uid=4b5a6978&url=https%3A%2F%2Fexample.org%2F",
      "https://v1.addthisedge.com/live/boost/example/_ate.track.config_resp",
    ],
    harmless: ["https://www.addthis.com/"],
  },
} satisfies Tracker;
