import type { Client } from "./client.ts";

export const protonMail = {
  id: "proton-mail",
  name: "Proton Mail",
  short: "Proton",
  fetches: "on-open",
  proxy: "Proton",
  hides: ["ip-address", "user-agent", "language", "cookie"],
  fires: ["image", "background-attribute", "css-image", "inline-svg", "other-css-image"],
  note: "proxied by Proton: no IP address, no device; known trackers are dropped",
  references: {
    fetches: ["https://proton.me/support/email-tracker-protection"],
    hides: ["https://proton.me/support/email-tracker-protection"],
    fires: ["https://www.caniemail.com/clients/protonmail/"],
  },
} as const satisfies Client;
