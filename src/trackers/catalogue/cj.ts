import type { Tracker } from "../tracker.ts";

export const cj = {
  id: "cj",
  name: "CJ Affiliate",
  owner: "Publicis",
  endpoints: [
    {
      hosts: ["awltovhc.com", "ftjcfx.com", "lduhtrp.net", "tqlkg.com", "yceml.net"],
      path: /^\/(?:image|placeholder)-/,
      purpose: "advertising",
    },
    {
      hosts: [
        "anrdoezrs.net",
        "dpbolvw.net",
        "jdoqocy.com",
        "kqzyfj.com",
        "tkqlhce.com",
        "qksrv.net",
        "emjcd.com",
        "mczbf.com",
      ],
      purpose: "affiliate",
    },
  ],
  parameters: {
    sid: { data: "other-id", meaning: "set by the partner" },
    url: { data: "page-url", meaning: "where the click leads" },
  },
  reference: "https://developers.cj.com/",
  examples: {
    tracks: [
      "https://www.ftjcfx.com/image-1234567-7654321",
      "https://www.anrdoezrs.net/click-1234567-7654321?sid=abc",
    ],
    harmless: ["https://www.cj.com/", "https://developers.cj.com/"],
  },
} satisfies Tracker;
