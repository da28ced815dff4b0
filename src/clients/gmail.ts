import type { Client } from "./client.ts";

/** Web and apps. The proxy keeps a copy, so that only the first open is seen. */
export const gmail = {
  id: "gmail",
  name: "Gmail",
  fetches: "on-open",
  hides: ["ip-address", "user-agent", "language", "cookie"],
  fires: ["image", "background-attribute", "css-image", "amp"],
  dialects: ["amp"],
  note: "proxied by Google: time of the first open only, no IP address, no device",
  references: [
    "https://support.google.com/mail/answer/145919",
    "https://developers.google.com/workspace/gmail/ampemail",
    "https://www.caniemail.com/clients/gmail/",
  ],
} as const satisfies Client;
