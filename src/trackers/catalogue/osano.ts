import type { Tracker } from "../tracker.ts";

/** The banner's own files are harmless; these report what it found and log the choice. */
export const osano = {
  id: "osano",
  name: "Osano",
  owner: "Osano",
  endpoints: [
    { hosts: ["tattle.api.osano.com"], purpose: "consent" },
    { hosts: ["consent.api.osano.com"], purpose: "consent" },
  ],
  reference: "https://docs.osano.com/",
  fix: "Set the banner to production mode, so that it stops reporting what it finds",
  examples: {
    tracks: ["https://tattle.api.osano.com/", "https://consent.api.osano.com/record"],
    harmless: ["https://cmp.osano.com/abc/0f1e2d3c/osano.js", "https://www.osano.com/"],
  },
} satisfies Tracker;
