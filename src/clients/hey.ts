import type { Client } from "./client.ts";

export const hey = {
  id: "hey",
  name: "HEY",
  short: "HEY",
  fetches: "on-open",
  proxy: "HEY",
  hides: ["ip-address", "user-agent", "language", "cookie"],
  fires: ["image", "css-image", "css-import", "font-face", "list-style-image", "other-css-image"],
  note: "proxied by HEY: no IP address, no device; known trackers are stripped",
  references: {
    fetches: ["https://www.hey.com/features/spy-pixel-blocker/"],
    hides: ["https://www.hey.com/features/spy-pixel-blocker/"],
    fires: ["https://www.caniemail.com/clients/hey/"],
  },
} as const satisfies Client;
