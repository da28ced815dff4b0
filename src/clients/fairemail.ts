import type { Client } from "./client.ts";

/**
 * Its own view reads images only; the original view is Android's WebView, which takes backgrounds
 * too. Both wait for the reader, and known tracking images can be left out.
 */
export const fairemail = {
  id: "fairemail",
  name: "FairEmail",
  short: "FairEmail",
  fetches: "on-consent",
  hides: [],
  fires: ["image", "background-attribute", "css-image"],
  note: "blocked until the reader chooses to show images, then fetched by the device",
  references: {
    fetches: ["https://github.com/M66B/FairEmail/blob/master/FAQ.md"],
    fires: ["https://github.com/M66B/FairEmail/blob/master/FAQ.md"],
  },
} as const satisfies Client;
