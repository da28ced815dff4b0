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
    u: { data: "other-id", meaning: "the sender's account" },
  },
  reference: "https://www.getresponse.com/help/email-marketing",
  fix: "Message settings: clear 'Track opens' and 'Track clicks'",
  examples: {
    tracks: [
      "https://app.getresponse.com/open.html?x=a62b&m=aBcD&mc=BZ&s=eFgH1j&u=kLmN0&y=i&",
      "https://app.getresponse.com/click.html?x=a62b&lc=aBcDeF&mc=CL&s=eFgH1j&u=kLmN0&y=T&",
      "https://news.example.com/open.html?x=a62b&m=aBcD&mc=BZ&s=eFgH1j&u=kLmN0&y=i&",
      "https://news.example.com/click.html?x=a62b&lc=aBcDeF&mc=CL&s=eFgH1j&u=kLmN0&y=T&",
    ],
    harmless: [
      "https://multimedia.getresponse.com/getresponse-aBcDe/photos/logo.png",
      "https://www.getresponse.com/features/email-marketing",
    ],
  },
} satisfies Tracker;
