import type { Tracker } from "../tracker.ts";

const HOSTS = [
  "mc.yandex.ru",
  "mc.yandex.com",
  "mc.yandex.by",
  "mc.yandex.kz",
  "mc.yandex.az",
  "mc.yandex.com.tr",
  "mc.webvisor.com",
  "mc.webvisor.org",
];

export const yandexMetrica = {
  id: "yandex-metrica",
  name: "Yandex Metrica",
  owner: "Yandex",
  endpoints: [
    {
      hosts: HOSTS,
      path: /^\/(?:watch|pixel)\/(?<counter>\d+)/,
      purpose: "analytics",
    },
    { hosts: HOSTS, path: /^\/webvisor\//, purpose: "session-replay" },
    { hosts: HOSTS, purpose: "analytics" },
  ],
  parameters: {
    "browser-info": {
      data: "user-agent",
      meaning: "features of the browser, times and ids, joined by colons",
    },
    counter: { data: "campaign-id", meaning: "counter of the site" },
    "page-url": { data: "page-url", meaning: "address of the page" },
    "page-ref": { data: "referrer", meaning: "page that led here" },
  },
  reference: "https://yandex.com/support/metrica/",
  fix: "Remove the Metrica tag, or leave Session Replay switched off",
  examples: {
    tracks: [
      "https://mc.yandex.ru/watch/12345678?page-url=https%3A%2F%2Fexample.org%2F",
      "https://mc.yandex.ru/webvisor/12345678?rn=1",
      "https://mc.yandex.com/metrika/tag.js",
    ],
    harmless: ["https://metrica.yandex.com/", "https://yandex.ru/"],
  },
} satisfies Tracker;
