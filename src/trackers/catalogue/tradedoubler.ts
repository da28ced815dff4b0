import type { Tracker } from "../tracker.ts";

export const tradedoubler = {
  id: "tradedoubler",
  name: "Tradedoubler",
  owner: "Tradedoubler",
  endpoints: [
    {
      hosts: [
        "imp.tradedoubler.com",
        "impde.tradedoubler.com",
        "impgb.tradedoubler.com",
        "impfr.tradedoubler.com",
      ],
      purpose: "advertising",
    },
    {
      hosts: ["tbs.tradedoubler.com", "tbl.tradedoubler.com"],
      path: /^\/report$/,
      purpose: "affiliate",
    },
    { hosts: ["swrap.tradedoubler.com"], purpose: "affiliate" },
    {
      hosts: [
        "clk.tradedoubler.com",
        "clkde.tradedoubler.com",
        "clkuk.tradedoubler.com",
        "clkfr.tradedoubler.com",
        "clk.pdt.tradedoubler.com",
        "tracker.tradedoubler.com",
        "pf.tradedoubler.com",
      ],
      purpose: "affiliate",
    },
  ],
  parameters: {
    organization: { data: "campaign-id", meaning: "advertiser" },
    event: { data: "event", meaning: "name of the event" },
    orderNumber: { data: "purchase", meaning: "id of the order" },
    orderValue: { data: "purchase", meaning: "amount" },
    leadNumber: { data: "purchase", meaning: "id of the order" },
    currency: { data: "purchase", meaning: "currency" },
    tduid: { data: "client-id", meaning: "id of the click on an advertisement" },
    p: { data: "campaign-id", meaning: "programme" },
    a: { data: "campaign-id", meaning: "partner's site" },
    epi: { data: "other-id", meaning: "set by the partner" },
    extid: { data: "recipient-id", meaning: "customer number, or hash of the e-mail address" },
  },
  reference: "https://dev.tradedoubler.com/",
  fix: "Remove the Tradedoubler tag from the page, or load it after consent only",
  examples: {
    tracks: [
      "https://imp.tradedoubler.com/imp?type(inv)g(12345678)a(1234567)",
      "https://tbs.tradedoubler.com/report?organization=1234567&event=123456&orderNumber=42&orderValue=9.99&currency=EUR",
      "https://swrap.tradedoubler.com/wrap?id=12345",
      "https://clk.tradedoubler.com/click?p=12345&a=1234567&g=0&epi=abc",
    ],
    harmless: ["https://www.tradedoubler.com/", "https://dev.tradedoubler.com/"],
  },
} satisfies Tracker;
