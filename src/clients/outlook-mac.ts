import type { Client } from "./client.ts";

/** Renders with WebKit; version 16.80 stopped taking `@import` and list bullets from elsewhere. */
export const outlookMac = {
  id: "outlook-mac",
  name: "Outlook for Mac",
  short: "Outlook",
  fetches: "on-consent",
  hides: [],
  fires: [
    "image",
    "background-attribute",
    "css-image",
    "link-stylesheet",
    "font-face",
    "srcset",
    "video",
  ],
  note: "blocked until the reader chooses “Download external images”, then fetched by the Mac",
  references: {
    fetches: [
      "https://support.microsoft.com/en-us/office/block-or-unblock-automatic-picture-downloads-in-email-messages-15e08854-6808-49b1-9a0a-50b81f2d617a",
    ],
    fires: [
      "https://www.caniemail.com/clients/outlook/",
      "https://www.caniemail.com/features/css-at-import/",
      "https://www.caniemail.com/features/html-srcset/",
    ],
  },
} as const satisfies Client;
