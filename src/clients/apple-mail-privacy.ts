import { appleMail } from "./apple-mail.ts";
import type { Client } from "./client.ts";

/** The same engine, with the remote content fetched after delivery through Apple's relays. */
export const appleMailPrivacy = {
  id: "apple-mail-privacy",
  name: "Apple Mail with Mail Privacy Protection",
  fetches: "prefetched",
  hides: ["ip-address", "user-agent", "open-time", "cookie"],
  fires: appleMail.fires,
  note: "prefetched through Apple's relays, opened or not: region only, no open time",
  references: [
    "https://support.apple.com/guide/iphone/iphf084865c7/ios",
    "https://www.apple.com/legal/privacy/data/en/mail-privacy-protection/",
  ],
} as const satisfies Client;
