import type { Client } from "./client.ts";

export const fastmail = {
  id: "fastmail",
  name: "Fastmail",
  short: "Fastmail",
  fetches: "on-open",
  proxy: "Fastmail",
  hides: ["ip-address", "user-agent", "language", "cookie"],
  fires: ["image", "background-attribute", "css-image", "list-style-image", "other-css-image"],
  note: "proxied by Fastmail: no IP address, no device",
  references: {
    fetches: ["https://www.fastmail.help/hc/en-us/articles/1500000278102-Blocking-remote-images"],
    hides: ["https://www.fastmail.help/hc/en-us/articles/1500000278102-Blocking-remote-images"],
    fires: ["https://www.caniemail.com/clients/fastmail/"],
  },
} as const satisfies Client;
