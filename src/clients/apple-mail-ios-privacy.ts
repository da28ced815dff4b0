import { appleMailIos } from "./apple-mail-ios.ts";
import type { Client } from "./client.ts";

/** The same engine, with the remote content fetched after delivery through Apple's relays. */
export const appleMailIosPrivacy = {
  id: "apple-mail-ios-privacy",
  name: "Apple Mail with Mail Privacy Protection (iOS)",
  short: "Apple private",
  fetches: "prefetched",
  proxy: "Apple",
  hides: ["ip-address", "user-agent", "open-time", "cookie"],
  // Only an Apple Watch takes `text/watch-html`, and it fetches by itself.
  fires: appleMailIos.fires,
  note: "prefetched through Apple's relays, opened or not: region only, no open time",
  references: {
    fetches: ["https://support.apple.com/guide/iphone/iphf084865c7/ios"],
    hides: ["https://www.apple.com/legal/privacy/data/en/mail-privacy-protection/"],
    fires: ["https://www.caniemail.com/clients/apple-mail/"],
  },
} as const satisfies Client;
