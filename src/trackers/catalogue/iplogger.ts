import type { Tracker } from "../tracker.ts";

const HOSTS = [
  "iplogger.org",
  "iplogger.com",
  "iplogger.ru",
  "iplogger.co",
  "2no.co",
  "yip.su",
  "iplis.ru",
  "02ip.ru",
  "ezstat.ru",
  "maper.info",
];

export const iplogger = {
  id: "iplogger",
  name: "IPLogger",
  owner: "IPLogger",
  endpoints: [
    { hosts: HOSTS, path: /^\/[A-Za-z0-9]{4,12}\.[a-z]{2,4}$/, purpose: "email-open" },
    { hosts: HOSTS, path: /^\/[A-Za-z0-9]{4,12}$/, purpose: "link-shortener" },
  ],
  reference: "https://iplogger.org/",
  fix: "Delete the image or the link: it was made to find out who opens it",
  examples: {
    tracks: ["https://iplogger.org/1aBcD7.gif", "https://yip.su/1aBcD7"],
    harmless: ["https://iplogger.org/", "https://iplogger.org/privacy/"],
  },
} satisfies Tracker;
