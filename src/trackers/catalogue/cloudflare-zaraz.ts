import type { Tracker } from "../tracker.ts";

/** Runs on the site's own host: known by its path. */
export const cloudflareZaraz = {
  id: "cloudflare-zaraz",
  name: "Cloudflare Zaraz",
  owner: "Cloudflare",
  endpoints: [{ path: /^\/cdn-cgi\/zaraz\/(?:[si]\.js|t)$/, purpose: "tag-manager" }],
  parameters: {
    z: { data: "page-url", meaning: "page, title, screen and referrer, encoded" },
  },
  reference: "https://developers.cloudflare.com/zaraz/",
  fix: "Cloudflare's dashboard, Tag management: disable the tools that nobody asked the visitor about",
  examples: {
    tracks: [
      "https://www.example.org/cdn-cgi/zaraz/s.js?z=JTdCJTIyZXhlY3V0ZWQlMjI",
      "https://www.example.org/cdn-cgi/zaraz/t",
    ],
    harmless: ["https://developers.cloudflare.com/zaraz/", "https://www.example.org/cdn-cgi/trace"],
  },
} satisfies Tracker;
