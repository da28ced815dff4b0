import type { Tracker } from "../tracker.ts";

export const blueshift = {
  id: "blueshift",
  name: "Blueshift",
  owner: "Blueshift",
  endpoints: [
    { hosts: ["getblueshift.com"], path: /^\/track$/, purpose: "email-open" },
    {
      hosts: ["getblueshift.com"],
      path: /^\/(?:unity\.gif$|blueshift\.js$|api\/v\d\/event)/,
      purpose: "analytics",
    },
    { hosts: ["blueshiftmail.com"], path: /^\/(?:wf\/open$|ss\/o\/)/, purpose: "email-open" },
    { path: /^\/track$/, query: ["uid", "mid", "bsft_aaid"], purpose: "email-open" },
  ],
  parameters: {
    uid: { data: "recipient-id", meaning: "id of the recipient" },
    mid: { data: "message-id", meaning: "this one message" },
    eid: { data: "campaign-id", meaning: "the campaign" },
    bsft_aaid: { data: "other-id", meaning: "the sender's account" },
    a: { data: "event", meaning: "open or click" },
    redir: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://help.blueshift.com/hc/en-us",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: [
      "https://api.getblueshift.com/track?uid=11111111-2222-3333-4444-555555555555&mid=22222222-3333-4444-5555-666666666666&eid=33333333-4444-5555-6666-777777777777&a=open",
      "https://cdn.getblueshift.com/blueshift.js",
      "https://e.blueshiftmail.com/wf/open?upn=aBcD3fGh1jKlMn0pQrStUv",
      "https://links.example.com/track?uid=11111111-2222-3333-4444-555555555555&mid=22222222-3333-4444-5555-666666666666&bsft_aaid=44444444-5555-6666-7777-888888888888&a=click&redir=https%3A%2F%2Fwww.example.com%2F",
    ],
    harmless: ["https://blueshift.com/", "https://help.blueshift.com/hc/en-us"],
  },
} satisfies Tracker;
