import type { Client } from "./client.ts";

export const yahooMail = {
  id: "yahoo-mail",
  name: "Yahoo Mail",
  fetches: "on-open",
  hides: ["ip-address", "user-agent", "language", "cookie"],
  fires: ["image", "background-attribute", "css-image", "amp"],
  dialects: ["amp"],
  note: "proxied by Yahoo: no IP address, no device",
  references: [
    "https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
    "https://www.caniemail.com/clients/yahoo/",
  ],
} as const satisfies Client;
