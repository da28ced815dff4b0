import type { Tracker } from "../tracker.ts";

export const selligent = {
  id: "selligent",
  name: "Selligent Marketing Cloud",
  owner: "Zeta Global",
  endpoints: [
    {
      hosts: ["slgnt.eu", "slgnt.us", "emsecure.net"],
      path: /^\/optiext\/optiextension\.dll$/i,
      purpose: "email-click",
    },
    { path: /^\/optiext\/optiextension\.dll$/i, query: ["ID"], purpose: "email-click" },
  ],
  parameters: {
    ID: { data: "recipient-id", meaning: "encrypted: the mailing, its recipient and the link" },
  },
  reference: "https://getstarted.meetmarigold.com/engagebyselligent/Content/home.htm",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://example.slgnt.eu/optiext/optiextension.dll?ID=aBcD3fGh1jKlMn0pQrStUvWxYz0123456789",
      "https://mail.example.com/optiext/optiextension.dll?ID=aBcD3fGh1jKlMn0pQrStUvWxYz0123456789",
    ],
    harmless: [
      "https://example.slgnt.eu/images/example/logo.png",
      "https://meetmarigold.com/selligent/",
    ],
  },
} satisfies Tracker;
