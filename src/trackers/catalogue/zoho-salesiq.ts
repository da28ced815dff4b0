import type { Tracker } from "../tracker.ts";

export const zohoSalesiq = {
  id: "zoho-salesiq",
  name: "Zoho SalesIQ",
  owner: "Zoho",
  endpoints: [
    {
      hosts: ["salesiq.zoho.com", "salesiq.zoho.eu", "salesiq.zoho.in"],
      path: /^\/(?:widget|visitor)/,
      purpose: "chat",
    },
    {
      hosts: ["salesiq.zohopublic.com", "salesiq.zohopublic.eu", "salesiq.zohopublic.in"],
      purpose: "chat",
    },
  ],
  parameters: {
    wc: { data: "campaign-id", meaning: "widget of the site" },
  },
  reference: "https://www.zoho.com/salesiq/help/",
  fix: "Remove the service's script from the page",
  examples: {
    tracks: [
      "https://salesiq.zoho.com/widget",
      "https://salesiq.zohopublic.com/widget?wc=siq0123456789",
    ],
    harmless: ["https://www.zoho.com/salesiq/", "https://salesiq.zoho.com/"],
  },
} satisfies Tracker;
