import type { Tracker } from "../tracker.ts";

export const piwikPro = {
  id: "piwik-pro",
  name: "Piwik PRO",
  owner: "Piwik PRO",
  endpoints: [
    { path: /^\/.{0,200}(?<=\/)ppms\.php$/, query: ["idsite"], purpose: "analytics" },
    { hosts: ["piwik.pro"], path: /^\/ppms\.(?:php|js)$/, purpose: "analytics" },
    { hosts: ["containers.piwik.pro"], purpose: "tag-manager" },
  ],
  parameters: {
    idsite: { data: "campaign-id", meaning: "site that is measured" },
    url: { data: "page-url", meaning: "address of the page" },
    urlref: { data: "referrer", meaning: "page that led here" },
    action_name: { data: "page-title", meaning: "title of the page" },
    _id: { data: "client-id", meaning: "id of the visitor" },
    uid: { data: "recipient-id", meaning: "the site's id of the user" },
    res: { data: "screen-size", meaning: "size of the screen" },
    lang: { data: "language", meaning: "language of the browser" },
  },
  reference: "https://developers.piwik.pro/reference/http-api-reference",
  fix: "Remove the Piwik PRO container from the page, or the pixel from the template",
  examples: {
    tracks: [
      "https://stats.example.org/ppms.php?idsite=45e07cbf-c8b3-42f3-a6d6-a5a176f623ef&rec=1",
      "https://example.piwik.pro/ppms.js",
      "https://example.containers.piwik.pro/45e07cbf-c8b3-42f3-a6d6-a5a176f623ef.js",
    ],
    harmless: ["https://piwik.pro/", "https://help.piwik.pro/support/"],
  },
} satisfies Tracker;
