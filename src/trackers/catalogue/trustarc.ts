import type { Tracker } from "../tracker.ts";

/** The notice's own files are harmless; the log tells who saw it and chose what. */
export const trustarc = {
  id: "trustarc",
  name: "TrustArc",
  owner: "TrustArc",
  endpoints: [{ hosts: ["consent.trustarc.com"], path: /^\/log$/, purpose: "consent" }],
  parameters: {
    domain: { data: "campaign-id", meaning: "site that is measured" },
    country: { data: "location", meaning: "country" },
    state: { data: "location", meaning: "state" },
    behavior: { data: "event", meaning: "kind of consent" },
    session: { data: "other-id", meaning: "id of the visit" },
    language: { data: "language", meaning: "language of the notice" },
  },
  reference: "https://trustarc.com/",
  fix: "Choose a notice that keeps the choice on the visitor's device",
  examples: {
    tracks: [
      "https://consent.trustarc.com/log?domain=example.org&country=gb&state=&behavior=expressed&language=en",
    ],
    harmless: ["https://consent.trustarc.com/notice?domain=example.org", "https://trustarc.com/"],
  },
} satisfies Tracker;
