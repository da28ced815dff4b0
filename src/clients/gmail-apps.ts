import type { Client } from "./client.ts";
import { gmailWeb } from "./gmail-web.ts";

/** Android and iOS, for accounts of Google; the same proxy serves them. */
export const gmailApps = {
  ...gmailWeb,
  id: "gmail-apps",
  name: "Gmail (apps)",
} as const satisfies Client;
