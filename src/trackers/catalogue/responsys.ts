import type { Tracker } from "../tracker.ts";

export const responsys = {
  id: "responsys",
  name: "Oracle Responsys",
  owner: "Oracle",
  endpoints: [
    {
      hosts: ["responsys.net", "rsys1.com", "rsys2.com", "rsys3.com", "rsys4.com", "rsys5.com"],
      path: /^\/pub\/as$/,
      purpose: "email-open",
    },
    {
      hosts: ["responsys.net", "rsys1.com", "rsys2.com", "rsys3.com", "rsys4.com", "rsys5.com"],
      path: /^\/pub\/(?:acc|cc)$/,
      purpose: "email-click",
    },
    { path: /^\/pub\/as$/, query: ["_ri_"], purpose: "email-open" },
    { path: /^\/pub\/(?:acc|cc)$/, query: ["_ri_"], purpose: "email-click" },
  ],
  parameters: {
    _ri_: { data: "recipient-id", meaning: "encoded: the account, the launch and the recipient" },
    _ei_: { data: "recipient-id", meaning: "encrypted: the recipient" },
    _di_: { data: "other-id", meaning: "encoded: the link" },
  },
  reference: "https://docs.oracle.com/en/cloud/saas/marketing/responsys-user/Help/Reports.htm",
  fix: "Campaign's settings: switch off open tracking and link tracking",
  examples: {
    tracks: [
      "https://email.example.rsys5.com/pub/as?_ri_=X0Gzc2X%3DaBcDeFgHiJkLmNoPqRsTuVwXyZ&_ei_=aBcDeFgHiJkLmNoP",
      "https://email.example.rsys5.com/pub/cc?_ri_=X0Gzc2X%3DaBcDeFgHiJkLmNoPqRsTuVwXyZ&_ei_=aBcDeFgHiJkLmNoP&_di_=abc",
      "https://email.example.com/pub/as?_ri_=X0Gzc2X%3DaBcDeFgHiJkLmNoPqRsTuVwXyZ&_ei_=aBcDeFgHiJkLmNoP",
      "https://email.example.com/pub/cc?_ri_=X0Gzc2X%3DaBcDeFgHiJkLmNoPqRsTuVwXyZ&_ei_=aBcDeFgHiJkLmNoP&_di_=abc",
    ],
    harmless: [
      "https://static.cdn.responsys.net/i5/responsysimages/example/logo.png",
      "https://www.oracle.com/cx/marketing/campaign-management/",
    ],
  },
} satisfies Tracker;
