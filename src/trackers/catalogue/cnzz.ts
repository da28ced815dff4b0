import type { Tracker } from "../tracker.ts";

export const cnzz = {
  id: "cnzz",
  name: "Umeng+ (CNZZ)",
  owner: "Alibaba",
  endpoints: [
    {
      hosts: ["cnzz.com"],
      path: /^\/(?:(?:z_stat|stat|core)\.php|stat\.htm)$/,
      purpose: "analytics",
    },
  ],
  parameters: {
    id: { data: "campaign-id", meaning: "site that is measured" },
    web_id: { data: "campaign-id", meaning: "site that is measured" },
    r: { data: "referrer", meaning: "page that led here" },
    lg: { data: "language", meaning: "language of the browser" },
    showp: { data: "screen-size", meaning: "size of the screen" },
    t: { data: "page-title", meaning: "title of the page" },
    p: { data: "page-url", meaning: "address of the page" },
    cnzz_eid: { data: "client-id", meaning: "id of the visitor" },
  },
  reference: "https://www.umeng.com/",
  fix: "Remove the CNZZ statistics code from the page",
  examples: {
    tracks: [
      "https://s4.cnzz.com/z_stat.php?id=1234567890&web_id=1234567890",
      "https://z6.cnzz.com/stat.htm?id=1234567890&r=&lg=en-us&cnzz_eid=123-456-&showp=1920x1080&p=https%3A%2F%2Fexample.org%2F&t=Home",
    ],
    harmless: ["https://www.cnzz.com/", "https://www.umeng.com/"],
  },
} satisfies Tracker;
