import type { Tracker } from "../tracker.ts";

export const rapidmail = {
  id: "rapidmail",
  name: "rapidmail",
  owner: "rapidmail",
  endpoints: [
    {
      hosts: ["emailsys1a.net", "emailsys1c.net", "emailsys2a.net"],
      path: /^\/c\/(?<token>[\w/-]+)\.html$/,
      purpose: "email-click",
    },
  ],
  parameters: {
    token: {
      data: "recipient-id",
      meaning: "numbers of the account, the mailing, the recipient and the link",
    },
  },
  reference: "https://www.rapidmail.com/help",
  fix: "Mailing's settings: switch off tracking of opens and clicks",
  examples: {
    tracks: ["https://t1a2b3c4d.emailsys1a.net/c/38/1234567/890/0/12345/678/90123/0f1e2d3c4b.html"],
    harmless: [
      "https://t1a2b3c4d.emailsys1a.net/38/2221/0f1e2d3c4b/subscribe/form.html",
      "https://www.rapidmail.com/",
    ],
  },
} satisfies Tracker;
