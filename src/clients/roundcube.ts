import type { Client } from "./client.ts";

/** `show_images` is 0, “always ask”, unless the provider sets it otherwise. */
export const roundcube = {
  id: "roundcube",
  name: "Roundcube",
  short: "Roundcube",
  fetches: "on-consent",
  hides: [],
  fires: [
    "image",
    "background-attribute",
    "css-image",
    "link-stylesheet",
    "inline-svg",
    "video",
    "audio",
    "list-style-image",
    "other-css-image",
  ],
  note: "blocked until the reader allows remote resources, then fetched by the browser",
  references: {
    fetches: ["https://github.com/roundcube/roundcubemail/blob/master/config/defaults.inc.php"],
    fires: [
      "https://github.com/roundcube/roundcubemail/blob/master/program/lib/Roundcube/rcube_washtml.php",
    ],
  },
} as const satisfies Client;
