import type { Client } from "./client.ts";

/** One program under two names. It renders in Android's WebView what its sanitiser lets through. */
export const thunderbirdAndroid = {
  id: "thunderbird-android",
  name: "K-9 Mail and Thunderbird for Android",
  short: "K-9",
  fetches: "on-consent",
  hides: [],
  fires: ["image", "background-attribute", "css-image", "list-style-image", "other-css-image"],
  note: "blocked until the reader chooses to show pictures, then fetched by the device",
  references: {
    fetches: [
      "https://github.com/thunderbird/thunderbird-android",
      "https://www.caniemail.com/features/css-list-style-image/",
    ],
    fires: ["https://www.caniemail.com/clients/k-9/"],
  },
} as const satisfies Client;
