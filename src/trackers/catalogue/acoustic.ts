import type { Tracker } from "../tracker.ts";

export const acoustic = {
  id: "acoustic",
  name: "Acoustic Campaign (Silverpop)",
  owner: "Acoustic",
  endpoints: [
    {
      hosts: [
        "pages01.net",
        "pages02.net",
        "pages03.net",
        "pages04.net",
        "pages05.net",
        "pages06.net",
        "pages07.net",
        "pages08.net",
      ],
      path: /^\/WTS\//,
      purpose: "analytics",
    },
    {
      path: /^\/open\/log\/(?<mailing>\d{3,12})\/(?<recipient>[\w%=+-]{6,})/,
      purpose: "email-open",
    },
    { path: /^\/eos\/v1\/(?<token>[\w%=+-]{60,})/, purpose: "email-open" },
    { path: /^\/els\/v[12]\/(?<link>[\w-]{6,})\/(?<token>[\w%=+-]{40,})/, purpose: "email-click" },
    { path: /^\/ctt$/, query: ["r", "b", "j", "mt"], purpose: "email-click" },
  ],
  parameters: {
    mailing: { data: "campaign-id", meaning: "the mailing" },
    recipient: { data: "recipient-id", meaning: "base64: id of the recipient" },
    token: { data: "recipient-id", meaning: "encrypted: the mailing and its recipient" },
    link: { data: "other-id", meaning: "the link" },
    ms: { data: "campaign-id", meaning: "base64: the mailing" },
    m: { data: "campaign-id", meaning: "the mailing" },
    r: { data: "recipient-id", meaning: "base64: id of the recipient" },
    j: { data: "campaign-id", meaning: "base64: the send job" },
  },
  reference: "https://help.goacoustic.com/hc/en-us",
  fix: "Mailing's settings: clear 'Track opens' and the tracking of each link",
  examples: {
    tracks: [
      "https://www.pages04.net/WTS/event.jpeg?accesskey=0f1e2d3c-11111111-aaaa&v=1.31&isNewSession=1&type=pageview",
      "https://open.mkt1234.com/open/log/12345678/MTIzNDU2Nzg5MDEyMwS2/0/MTIzNDU2Nzg5MAS2/1/0",
      "https://links.mail.example.com/eos/v1/YW4gaW52ZW50ZWQgdG9rZW4gdGhhdCBzdGFuZHMgZm9yIG5vYm9keSBhdCBhbGwsIDAxMjM",
      "https://links.mail.example.com/els/v2/aBcDeFgH1j/YW4gaW52ZW50ZWQgdG9rZW4gdGhhdCBzdGFuZHMgZm9yIG5vYm9keQ",
      "https://links.mkt1234.com/ctt?m=12345678&r=MTIzNDU2Nzg5MDEyMwS2&b=0&j=MTIzNDU2Nzg5MAS2&k=shop&kx=1&kt=12&mt=1&rt=0",
    ],
    harmless: ["https://contentz.mkt1234.com/lp/12345/678/logo.png", "https://www.acoustic.com/"],
  },
} satisfies Tracker;
