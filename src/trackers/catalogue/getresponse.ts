import type { Tracker } from "../tracker.ts";

export const getresponse = {
  id: "getresponse",
  name: "GetResponse",
  owner: "GetResponse",
  endpoints: [
    { hosts: ["getresponse.com"], path: /^\/open\.html$/, purpose: "email-open" },
    { hosts: ["getresponse.com"], path: /^\/click\.html$/, purpose: "email-click" },
    { path: /^\/open\.html$/, query: ["x", "m", "mc", "s"], purpose: "email-open" },
    { path: /^\/click\.html$/, query: ["x", "lc", "mc", "s"], purpose: "email-click" },
  ],
  parameters: {
    m: { data: "campaign-id", meaning: "the mailing" },
    lc: { data: "campaign-id", meaning: "the link" },
    s: { data: "recipient-id", meaning: "code that stands for the recipient" },
  },
  reference: "https://www.getresponse.com/help/email-marketing",
  fix: "Message settings: clear 'Track opens' and 'Track clicks'",
  examples: {
    tracks: [
      "https://app.getresponse.com/open.html?x=a62b&m=fRSu&mc=BZ&s=rJFabc&u=B71jy&y=i&",
      "https://app.getresponse.com/click.html?x=a62b&lc=BmvXkb&mc=CL&s=mh7Vjl&u=B71jy&y=T&",
      "https://news.example.com/open.html?x=a62b&m=fRSu&mc=BZ&s=rJFabc&u=B71jy&y=i&",
      "https://news.example.com/click.html?x=a62b&lc=BmvXkb&mc=CL&s=mh7Vjl&u=B71jy&y=T&",
    ],
    harmless: [
      "https://multimedia.getresponse.com/getresponse-aBcDe/photos/logo.png",
      "https://www.getresponse.com/features/email-marketing",
    ],
  },
} satisfies Tracker;
