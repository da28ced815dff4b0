import type { Client } from "./client.ts";

/** A setting decides whether Microsoft's service fetches the pictures, so nothing is surely hidden. */
export const outlookCom = {
  id: "outlook-com",
  name: "Outlook.com and new Outlook",
  fetches: "on-open",
  hides: [],
  fires: ["image", "background-attribute", "css-image"],
  note: "fetched on open, partly through Microsoft's proxy",
  references: ["https://www.caniemail.com/clients/outlook/"],
} as const satisfies Client;
