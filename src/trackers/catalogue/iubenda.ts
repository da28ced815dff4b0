import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; the database stores who agreed to what, with name and address. */
export const iubenda = {
  id: "iubenda",
  name: "iubenda Consent Database",
  owner: "iubenda",
  endpoints: [
    { hosts: ["consent.iubenda.com"], path: /^\/(?:public\/)?consent/, purpose: "consent" },
  ],
  reference: "https://www.iubenda.com/en/help/",
  fix: "Send the database no more of the form than the proof needs",
  examples: {
    tracks: ["https://consent.iubenda.com/public/consent"],
    harmless: ["https://cdn.iubenda.com/cs/iubenda_cs.js", "https://www.iubenda.com/"],
  },
} satisfies Tracker;
