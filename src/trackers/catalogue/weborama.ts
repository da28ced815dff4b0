import type { Tracker } from "../tracker.ts";

export const weborama = {
  id: "weborama",
  name: "Weborama",
  owner: "Weborama",
  endpoints: [
    { hosts: ["cstatic.weborama.fr"], path: /^\/js\//, purpose: "advertising" },
    {
      hosts: ["weborama.fr", "weborama.com.br", "weborama-tech.ru"],
      path: /^\/(?!$)/,
      purpose: "advertising",
    },
  ],
  reference: "https://weborama.com/en/weborama-privacy-commitment/",
  fix: "Remove the Weborama tag from the page or the tag manager",
  examples: {
    tracks: [
      "https://cstatic.weborama.fr/js/wam/customers/wamfactory_dpm.wildcard.min.js",
      "https://dx.frontend.weborama.fr/collect?metadata=1",
      "https://example.solution.weborama.fr/fcgi-bin/dispatch.fcgi?a.A=ev",
    ],
    harmless: ["https://weborama.com/"],
  },
} satisfies Tracker;
