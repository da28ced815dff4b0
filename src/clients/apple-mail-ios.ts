import { appleMailMacos } from "./apple-mail-macos.ts";
import type { Client } from "./client.ts";

/** iPhone, iPad and Watch: the same engine, and `text/watch-html` for the smallest. */
export const appleMailIos = {
  id: "apple-mail-ios",
  name: "Apple Mail without Mail Privacy Protection (iOS)",
  short: "Apple Mail",
  fetches: "on-open",
  hides: [],
  fires: appleMailMacos.fires,
  dialects: ["watch"],
  note: "fetched by the phone at every open",
  references: {
    fetches: ["https://support.apple.com/guide/iphone/iphf084865c7/ios"],
    fires: ["https://www.caniemail.com/clients/apple-mail/"],
  },
} as const satisfies Client;
