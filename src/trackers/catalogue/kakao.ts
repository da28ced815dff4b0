import type { Tracker } from "../tracker.ts";

export const kakao = {
  id: "kakao",
  name: "Kakao Pixel",
  owner: "Kakao",
  endpoints: [
    { hosts: ["t1.daumcdn.net"], path: /^\/(?:kas|adfit)\/static\//, purpose: "advertising" },
    {
      hosts: [
        "bc.ad.daum.net",
        "track.tiara.kakao.com",
        "stat.tiara.kakao.com",
        "display.ad.daum.net",
      ],
      purpose: "advertising",
    },
  ],
  parameters: {
    url: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://kakaobusiness.gitbook.io/main/tool/pixel-sdk",
  fix: "Remove the Kakao Pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://t1.daumcdn.net/kas/static/kp.js",
      "https://bc.ad.daum.net/bc?d=example&url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.kakaocorp.com/", "https://t1.daumcdn.net/daumtop/logo.png"],
  },
} satisfies Tracker;
