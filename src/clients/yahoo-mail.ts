import type { Client } from "./client.ts";

export const yahooMail = {
  id: "yahoo-mail",
  name: "Yahoo Mail",
  short: "Yahoo",
  fetches: "on-open",
  proxy: "Yahoo",
  hides: ["ip-address", "user-agent", "language", "cookie"],
  fires: ["image", "background-attribute", "css-image", "amp"],
  dialects: ["amp"],
  note: "proxied by Yahoo: no IP address, no device",
  references: {
    fetches: ["https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"],
    hides: ["https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"],
    fires: ["https://www.caniemail.com/clients/yahoo/"],
  },
} as const satisfies Client;
