import type { Tracker } from "../tracker.ts";

export const tripleWhale = {
  id: "triple-whale",
  name: "Triple Whale",
  owner: "Triple Whale",
  endpoints: [
    { hosts: ["triplewhale-pixel.web.app"], purpose: "advertising" },
    { hosts: ["config-security.com", "api.whale3.io", "whale.camera"], purpose: "advertising" },
  ],
  reference: "https://kb.triplewhale.com/",
  fix: "Remove the Triple Pixel from the shop",
  examples: {
    tracks: [
      "https://triplewhale-pixel.web.app/triplepx.txt",
      "https://api.config-security.com/event",
      "https://open.pixel.api.whale3.io/trek/add",
    ],
    harmless: ["https://www.triplewhale.com/", "https://kb.triplewhale.com/"],
  },
} satisfies Tracker;
