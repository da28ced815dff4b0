import type { Client } from "./client.ts";

export const thunderbird = {
  id: "thunderbird",
  name: "Thunderbird",
  short: "Thunderbird",
  fetches: "on-consent",
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
  note: "blocked until the reader allows remote content, then fetched by the device",
  references: {
    fetches: ["https://support.mozilla.org/en-US/kb/remote-content-in-messages"],
    fires: ["https://www.caniemail.com/clients/thunderbird/"],
  },
} as const satisfies Client;
