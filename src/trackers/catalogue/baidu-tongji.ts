import type { Tracker } from "../tracker.ts";

export const baiduTongji = {
  id: "baidu-tongji",
  name: "Baidu Tongji",
  owner: "Baidu",
  endpoints: [{ hosts: ["hm.baidu.com", "hmcdn.baidu.com"], purpose: "analytics" }],
  parameters: {
    si: { data: "campaign-id", meaning: "account of the site" },
    hca: { data: "client-id", meaning: "id of the browser (HMACCOUNT cookie)" },
    u: { data: "page-url", meaning: "address of the page" },
    su: { data: "referrer", meaning: "page that led here" },
    tt: { data: "page-title", meaning: "title of the page" },
    ds: { data: "screen-size", meaning: "size of the screen" },
    vl: { data: "screen-size", meaning: "height of the window" },
    ww: { data: "screen-size", meaning: "width of the window" },
    ln: { data: "language", meaning: "language of the browser" },
    lt: { data: "open-time", meaning: "time of the last visit" },
    ep: { data: "event", meaning: "what happened, with its values" },
  },
  reference: "https://tongji.baidu.com/",
  fix: "Remove the hm.js snippet from the page",
  examples: {
    tracks: [
      "https://hm.baidu.com/hm.js?0f1e2d3c4b5a69788796a5b4c3d2e1f0",
      "https://hm.baidu.com/hm.gif?si=0f1e2d3c&su=https%3A%2F%2Fexample.org%2F&ds=1920x1080&ln=en-us&tt=Home",
    ],
    harmless: [
      "https://tongji.baidu.com/",
      "https://www.baidu.com/img/flexible/logo/pc/result.png",
    ],
  },
} satisfies Tracker;
