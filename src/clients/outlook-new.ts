import type { Client } from "./client.ts";
import { outlookCom } from "./outlook-com.ts";

/** The new Outlook for Windows is the web client in a window of its own. */
export const outlookNew = {
  ...outlookCom,
  id: "outlook-new",
  name: "new Outlook for Windows",
  references: {
    ...outlookCom.references,
    fires: [
      "https://www.caniemail.com/clients/outlook/",
      "https://learn.microsoft.com/en-us/microsoft-365-apps/outlook/overview-new-outlook",
    ],
  },
} as const satisfies Client;
