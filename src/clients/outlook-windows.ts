import type { Client } from "./client.ts";

/** The desktop program that renders with Word. */
export const outlookWindows = {
  id: "outlook-windows",
  name: "Outlook for Windows (classic)",
  short: "Outlook",
  fetches: "on-consent",
  hides: [],
  fires: ["image", "background-attribute", "css-import", "link-stylesheet", "font-face", "vml"],
  dialects: ["mso"],
  note: "blocked until the reader chooses “Download pictures”, then fetched by the device",
  references: {
    fetches: [
      "https://support.microsoft.com/en-us/office/block-or-unblock-automatic-picture-downloads-in-email-messages-15e08854-6808-49b1-9a0a-50b81f2d617a",
    ],
    fires: ["https://www.caniemail.com/clients/outlook/"],
  },
} as const satisfies Client;
