import type { Client } from "./client.ts";

export const appleMail = {
  id: "apple-mail",
  name: "Apple Mail without Mail Privacy Protection",
  fetches: "on-open",
  hides: [],
  fires: [
    "image",
    "background-attribute",
    "css-image",
    "css-import",
    "link-stylesheet",
    "font-face",
    "srcset",
    "inline-svg",
    "video",
    "audio",
    "object",
    "list-style-image",
    "other-css-image",
    "other",
  ],
  dialects: ["watch"],
  note: "fetched by the device at every open",
  references: [
    "https://support.apple.com/guide/mail/mlhl03be2866/mac",
    "https://www.caniemail.com/clients/apple-mail/",
  ],
} as const satisfies Client;
