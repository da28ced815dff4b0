import type { Tracker } from "../tracker.ts";

export const emarsys = {
  id: "emarsys",
  name: "SAP Emarsys",
  owner: "SAP",
  endpoints: [
    {
      hosts: ["emarsys.net", "emarsys.com"],
      path: /^\/mo\/(?<token>[\w-]+)\.gif$/,
      purpose: "email-open",
    },
    {
      hosts: ["emarsys.net", "emarsys.com"],
      path: /^\/u\/(?:nrd|register)\.php$/,
      purpose: "email-click",
    },
    { hosts: ["scarabresearch.com"], purpose: "analytics" },
    { path: /^\/mo\/(?<token>[\w-]{30,60})\.gif$/, purpose: "email-open" },
    { path: /^\/u\/nrd\.php$/, query: ["p"], purpose: "email-click" },
  ],
  parameters: {
    p: {
      data: "recipient-id",
      meaning: "ids of the recipient, the launch, the campaign and the link",
    },
    token: { data: "recipient-id", meaning: "encoded: the campaign and the recipient" },
    d: { data: "page-url", meaning: "base64: where the link leads" },
    ems_l: { data: "campaign-id", meaning: "the launch" },
    _esuh: { data: "recipient-id", meaning: "hash that stands for the recipient" },
  },
  reference: "https://help.sap.com/docs/SAP_EMARSYS",
  fix: "Campaign's settings: switch off open tracking and link tracking",
  examples: {
    tracks: [
      "https://suite12.emarsys.net/mo/aBcD3fGh1jKlMn0pQrStUvWxYz0123456789aBcDeFg.gif",
      "https://suite12.emarsys.net/u/nrd.php?p=aBcD3fGh1j_1234_5678_1_9",
      "https://cdn.scarabresearch.com/js/0F1E2D3C4B5A6978/scarab-v2.js",
      "https://link.example.com/mo/aBcD3fGh1jKlMn0pQrStUvWxYz0123456789aBcDeFg.gif",
      "https://link.example.com/u/nrd.php?p=aBcD3fGh1j_1234_5678_1_9&ems_l=12345&d=aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20v&_esuh=_11_0f1e2d3c4b5a6978",
    ],
    harmless: ["https://static-fra.emarsys.com/custloads/123456/logo.png", "https://emarsys.com/"],
  },
} satisfies Tracker;
