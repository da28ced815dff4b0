import { appleMailMacos } from "./apple-mail-macos.ts";
import type { Client } from "./client.ts";

/** The same engine, with the remote content fetched after delivery through Apple's relays. */
export const appleMailMacosPrivacy = {
  id: "apple-mail-macos-privacy",
  name: "Apple Mail with Mail Privacy Protection (macOS)",
  short: "Apple private",
  fetches: "prefetched",
  proxy: "Apple",
  hides: ["ip-address", "user-agent", "open-time", "cookie"],
  fires: appleMailMacos.fires,
  note: "prefetched through Apple's relays, opened or not: region only, no open time",
  references: {
    fetches: ["https://support.apple.com/guide/mail/mlhl03be2866/mac"],
    hides: ["https://www.apple.com/legal/privacy/data/en/mail-privacy-protection/"],
    fires: ["https://www.caniemail.com/clients/apple-mail/"],
  },
} as const satisfies Client;
