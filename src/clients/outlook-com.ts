import type { Client } from "./client.ts";

/** A setting decides whether Microsoft's service fetches the pictures, so nothing is surely hidden. */
export const outlookCom = {
  id: "outlook-com",
  name: "Outlook.com",
  short: "Outlook.com",
  fetches: "on-open",
  hides: [],
  fires: ["image", "background-attribute", "css-image"],
  note: "fetched on open, partly through Microsoft's proxy",
  references: {
    fetches: [
      "https://support.microsoft.com/en-us/office/block-or-unblock-automatic-picture-downloads-in-email-messages-15e08854-6808-49b1-9a0a-50b81f2d617a",
    ],
    fires: ["https://www.caniemail.com/clients/outlook/"],
  },
} as const satisfies Client;
