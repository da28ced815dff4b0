import type { Tracker } from "../tracker.ts";

export const tencent = {
  id: "tencent",
  name: "Tencent Ads and Analytics",
  owner: "Tencent",
  endpoints: [
    { hosts: ["pingjs.qq.com"], purpose: "analytics" },
    { hosts: ["pingtcss.qq.com"], path: /^\/(?:pingd|t)/, purpose: "analytics" },
    {
      hosts: ["d.gdt.qq.com", "t.gdt.qq.com", "v.gdt.qq.com", "mi.gdt.qq.com", "c2.gdt.qq.com"],
      purpose: "advertising",
    },
    { hosts: ["qzs.gdtimg.com"], path: /^\/union\//, purpose: "advertising" },
  ],
  parameters: {
    dm: { data: "page-url", meaning: "host of the page" },
    url: { data: "page-url", meaning: "address of the page" },
    scr: { data: "screen-size", meaning: "size of the screen" },
    pvi: { data: "client-id", meaning: "id of the browser (pgv_pvi cookie)" },
    click_id: { data: "client-id", meaning: "id of the click on an advertisement" },
  },
  reference: "https://e.qq.com/",
  fix: "Remove the Tencent statistics and advertising scripts from the page",
  examples: {
    tracks: [
      "https://pingjs.qq.com/h5/stats.js?v2.0.4",
      "https://pingtcss.qq.com/pingd?dm=example.org&url=/&scr=1920x1080",
      "https://t.gdt.qq.com/conv/web/1234/conv?click_id=abc",
      "https://qzs.gdtimg.com/union/res/union_sdk/page/h5_sdk/index.js",
    ],
    harmless: ["https://www.qq.com/"],
  },
} satisfies Tracker;
