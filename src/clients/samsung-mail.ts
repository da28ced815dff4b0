import type { Client } from "./client.ts";

export const samsungMail = {
  id: "samsung-mail",
  name: "Samsung Mail",
  short: "Samsung",
  fetches: "on-open",
  hides: [],
  fires: [
    "image",
    "background-attribute",
    "css-image",
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
  dialects: ["chromium"],
  note: "fetched by the device on open, unless the account is set to hide images",
  references: {
    fetches: ["https://www.caniemail.com/clients/samsung-email/"],
    fires: ["https://www.caniemail.com/clients/samsung-email/"],
  },
} as const satisfies Client;
