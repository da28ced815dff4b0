import type { Tracker } from "../tracker.ts";

export const movableInk = {
  id: "movable-ink",
  name: "Movable Ink",
  owner: "Movable Ink",
  endpoints: [
    { path: /^\/p\/rp\/(?<picture>[0-9a-f]{16,32})\.(?:png|gif|jpg)$/, purpose: "email-content" },
    { path: /^\/p\/cp\/(?<picture>[0-9a-f]{16,32})\/c$/, purpose: "email-click" },
    { path: /^\/p\/[cu]p\/(?<picture>\w{16,32})\/o\.gif$/, purpose: "email-open" },
  ],
  parameters: {
    picture: { data: "campaign-id", meaning: "the picture in the mailing" },
    mi_u: { data: "recipient-id", meaning: "the recipient, as the sender names them" },
    mi_name: { data: "name", meaning: "the recipient's name" },
    mi_email: { data: "email-address", meaning: "the recipient's address" },
  },
  reference: "https://support.movableink.com/",
  fix: "Use a plain picture in its place, or take the merge tags out of the picture's address",
  examples: {
    tracks: [
      "https://www.movable-ink-1234.com/p/rp/0f1e2d3c4b5a6978.png?mi_u=12345&mi_name=Ann&mi_email=ann%40example.org",
      "https://mi.example.com/p/cp/0f1e2d3c4b5a6978/c?mi_u=12345",
      "https://mi.example.com/p/up/0f1e2d3c4b5a6978/o.gif?mi_u=12345",
    ],
    harmless: ["https://www.movableink.com/", "https://support.movableink.com/logo.png"],
  },
} satisfies Tracker;
