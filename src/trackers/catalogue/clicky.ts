import type { Tracker } from "../tracker.ts";

export const clicky = {
  id: "clicky",
  name: "Clicky",
  owner: "Roxr Software",
  endpoints: [{ hosts: ["in.getclicky.com", "static.getclicky.com"], purpose: "analytics" }],
  parameters: {
    site_id: { data: "campaign-id", meaning: "site that is measured" },
    type: { data: "event", meaning: "kind of action" },
    href: { data: "page-url", meaning: "address of the page" },
    title: { data: "page-title", meaning: "title of the page" },
    ref: { data: "referrer", meaning: "page that led here" },
    res: { data: "screen-size", meaning: "size of the screen" },
    lang: { data: "language", meaning: "language of the browser" },
    jsuid: { data: "client-id", meaning: "id of the visitor" },
    ip_address: { data: "ip-address", meaning: "IP address given by the sender of the hit" },
    ua: { data: "user-agent", meaning: "browser given by the sender of the hit" },
  },
  reference: "https://clicky.com/help/",
  fix: "Remove the Clicky tracking code from the page",
  examples: {
    tracks: [
      "https://in.getclicky.com/in.php?site_id=123456&type=pageview&href=%2F&title=Home&res=1920x1080&lang=en",
      "https://static.getclicky.com/js",
    ],
    harmless: ["https://clicky.com/", "https://clicky.com/help/"],
  },
} satisfies Tracker;
