import type { Client } from "./client.ts";

export const fastmail = {
  id: "fastmail",
  name: "Fastmail",
  fetches: "on-open",
  hides: ["ip-address", "user-agent", "language", "cookie"],
  fires: ["image", "background-attribute", "css-image", "list-style-image", "other-css-image"],
  note: "proxied by Fastmail: no IP address, no device",
  references: [
    "https://www.fastmail.help/hc/en-us/articles/1500000278102-Blocking-remote-images",
    "https://www.caniemail.com/clients/fastmail/",
  ],
} as const satisfies Client;
