import type { Tracker } from "../tracker.ts";

const hosts = [
  "infusion-links.com",
  "keap-link001.com",
  "keap-link002.com",
  "keap-link003.com",
  "keap-link004.com",
  "keap-link005.com",
  "keap-link006.com",
  "keap-link007.com",
  "keap-link008.com",
  "keap-link009.com",
  "keap-link010.com",
  "keap-link011.com",
  "keap-link012.com",
  "keap-link013.com",
  "keap-link014.com",
  "keap-link015.com",
  "keap-link016.com",
] as const;

export const keap = {
  id: "keap",
  name: "Keap (Infusionsoft)",
  owner: "Thryv",
  endpoints: [
    { hosts, path: /^\/(?:api\/)?v\d\/render\/(?<token>.+)/, purpose: "email-open" },
    { hosts, path: /^\/(?:api\/)?v\d\/click\/(?<token>.+)/, purpose: "email-click" },
    { hosts: ["infusionsoft.com"], path: /^\/app\/emailOpened/, purpose: "email-open" },
    {
      hosts: ["infusionsoft.com"],
      path: /^\/app\/linkClick\/(?<token>.+)/,
      purpose: "email-click",
    },
    {
      hosts: ["infusionsoft.com", "infusionsoft.app"],
      path: /^\/app\/webTracking\//,
      purpose: "analytics",
    },
  ],
  parameters: {
    token: { data: "recipient-id", meaning: "encoded: the mail, its recipient and the link" },
  },
  reference: "https://help.keap.com/help",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://ab123.keap-link004.com/v2/render/0f1e2d3c4b5a69788796a5b4c3d2e1f0/eJwaBcDeFgHiJk/pixel.png",
      "https://ab123.keap-link001.com/v2/click/0f1e2d3c4b5a69788796a5b4c3d2e1f0/eJwaBcDeFgHiJk",
      "https://ab123.infusionsoft.com/app/emailOpened/12345/0f1e2d3c",
      "https://ab123.infusionsoft.com/app/linkClick/12345/0f1e2d3c4b5a/67890/1f2e3d4c5b6a",
      "https://ab123.infusionsoft.com/app/webTracking/getTrackingCode",
    ],
    harmless: [
      "https://ab123.infusionsoft.com/app/form/process/0f1e2d3c4b5a69788796a5b4c3d2e1f0",
      "https://keap.com/",
    ],
  },
} satisfies Tracker;
