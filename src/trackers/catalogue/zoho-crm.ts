import type { Tracker } from "../tracker.ts";

const HOSTS = [
  "zohoinsights.com",
  "zohoinsights-crm.com",
  "zohoinsights1.eu",
  "zohoinsights-crm.eu",
];

export const zohoCrm = {
  id: "zoho-crm",
  name: "Zoho CRM",
  owner: "Zoho",
  endpoints: [
    { hosts: HOSTS, path: /^\/ocimage\//, purpose: "email-open" },
    { hosts: HOSTS, path: /^\/(?:ocgeturl|ck1)\//, purpose: "email-click" },
  ],
  parameters: {
    m: { data: "message-id", meaning: "id of the message" },
    l: { data: "campaign-id", meaning: "link that is counted" },
  },
  reference: "https://help.zoho.com/portal/en/kb/crm",
  fix: "Switch off email insights in Zoho CRM's settings",
  examples: {
    tracks: [
      "https://sender.zohoinsights-crm.com/ocimage/2d6f.0123abc/01234567-89ab-11ee-a23c-000000000000",
      "https://sender14.zohoinsights.com/ocgeturl/2d6f.0123abc?l=01234567-89ab&m=89abcdef-0123",
    ],
    harmless: ["https://www.zoho.com/crm/", "https://crm.zoho.com/crm/ShowHomePage.do"],
  },
} satisfies Tracker;
