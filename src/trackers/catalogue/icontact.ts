import type { Tracker } from "../tracker.ts";

export const icontact = {
  id: "icontact",
  name: "iContact",
  owner: "Ziff Davis",
  endpoints: [
    {
      hosts: ["icptrack.com", "app.icontact.com"],
      path: /^\/icp\/track\.php$/,
      purpose: "email-open",
    },
    {
      hosts: ["icptrack.com", "app.icontact.com"],
      path: /^\/icp\/r?(?:elay|click)\.php$/,
      purpose: "email-click",
    },
  ],
  parameters: {
    r: { data: "recipient-id", meaning: "number of the recipient" },
    msgid: { data: "campaign-id", meaning: "the mailing" },
    act: { data: "other-id", meaning: "code that proves the recipient's number" },
    c: { data: "other-id", meaning: "the sender's account" },
    destination: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://help.icontact.com/customers/s/",
  fix: "Message's settings: switch off open and click tracking",
  examples: {
    tracks: [
      "https://click.icptrack.com/icp/track.php?msgid=12345&act=A1B2&r=1234567&c=7654321",
      "https://click.icptrack.com/icp/relay.php?r=1234567&msgid=12345&act=A1B2&c=7654321&destination=https%3A%2F%2Fwww.example.com%2F",
    ],
    harmless: [
      "https://staticapp.icpsc.com/icp/loadimage.php/mogile/1234/logo.png",
      "https://www.icontact.com/",
    ],
  },
} satisfies Tracker;
