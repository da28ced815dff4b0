import type { Client } from "./client.ts";

export const appleMailMacos = {
  id: "apple-mail-macos",
  name: "Apple Mail without Mail Privacy Protection (macOS)",
  short: "Apple Mail",
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
  note: "fetched by the Mac at every open",
  references: {
    fetches: ["https://support.apple.com/guide/mail/mlhl03be2866/mac"],
    fires: ["https://www.caniemail.com/clients/apple-mail/"],
  },
} as const satisfies Client;
