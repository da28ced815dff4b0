import type { Tracker } from "../tracker.ts";

export const yandexAdvertising = {
  id: "yandex-advertising",
  name: "Yandex Advertising",
  owner: "Yandex",
  endpoints: [
    { hosts: ["yandex.ru", "yandex.com"], path: /^\/ads\/system\//, purpose: "advertising" },
    { hosts: ["an.yandex.ru"], path: /^\/(?:setud|mapuid|sync)/, purpose: "data-broker" },
    {
      hosts: ["an.yandex.ru", "an.yandex.com", "yabs.yandex.ru", "bs.yandex.ru"],
      purpose: "advertising",
    },
    { hosts: ["yandex.ru", "yandex.com"], path: /^\/(?:an|ads)\//, purpose: "advertising" },
  ],
  parameters: {
    "target-ref": { data: "page-url", meaning: "address of the page" },
    "page-ref": { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://yandex.com/support/partner2/",
  fix: "Remove the Yandex Advertising Network blocks, or load them after consent only",
  examples: {
    tracks: [
      "https://yandex.ru/ads/system/context.js",
      "https://an.yandex.ru/mapuid/example/0f1e2d3c4b5a",
      "https://an.yandex.ru/meta/123456?target-ref=https%3A%2F%2Fexample.org%2F",
      "https://yandex.ru/ads/page/123456",
    ],
    harmless: ["https://yandex.ru/", "https://yandex.com/support/partner2/"],
  },
} satisfies Tracker;
