import type { Tracker } from "../tracker.ts";

export const blackbaud = {
  id: "blackbaud",
  name: "Blackbaud Luminate Online (Convio)",
  owner: "Blackbaud",
  endpoints: [
    { path: /^(?:\/\w{1,40})?\/site\/PixelServer$/, purpose: "email-open" },
    { path: /^(?:\/\w{1,40})?\/site\/R$/, query: ["i"], purpose: "email-click" },
  ],
  parameters: {
    j: { data: "recipient-id", meaning: "encrypted: the mailing and its recipient" },
    tr: { data: "recipient-id", meaning: "encrypted: the mailing and its recipient" },
    i: { data: "recipient-id", meaning: "encrypted: the link, the mailing and its recipient" },
  },
  reference:
    "https://webfiles-sc1.blackbaud.com/files/support/helpfiles/luminate-online/help/luminate-online.html",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://secure.example.org/site/PixelServer?j=aBcD3fGh1jKlMn0pQrStUv",
      "https://secure.example.org/example/site/PixelServer?tr=aBcD3fGh1jKlMn0pQrStUv",
      "https://secure.example.org/site/R?i=aBcD3fGh1jKlMn0pQrStUv",
    ],
    harmless: [
      "https://secure.example.org/images/content/pagebuilder/logo.png",
      "https://secure.example.org/site/Donation2?df_id=1234",
    ],
  },
} satisfies Tracker;
