import type { Client } from "./client.ts";

/** The proxy keeps a copy, so that only the first open is seen. */
export const gmailWeb = {
  id: "gmail-web",
  name: "Gmail (web)",
  short: "Gmail",
  fetches: "on-open",
  proxy: "Google",
  hides: ["ip-address", "user-agent", "language", "cookie"],
  fires: ["image", "background-attribute", "css-image", "amp"],
  dialects: ["amp"],
  note: "proxied by Google: time of the first open only, no IP address, no device",
  references: {
    fetches: ["https://support.google.com/mail/answer/145919"],
    hides: ["https://support.google.com/mail/answer/145919"],
    fires: [
      "https://www.caniemail.com/clients/gmail/",
      "https://developers.google.com/workspace/gmail/ampemail",
    ],
  },
} as const satisfies Client;
