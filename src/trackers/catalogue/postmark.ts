import type { Tracker } from "../tracker.ts";

export const postmark = {
  id: "postmark",
  name: "Postmark",
  owner: "ActiveCampaign",
  endpoints: [
    {
      hosts: ["pstmrk.it", "ea.postmarkapp.com"],
      path: /^\/(?:open|o)(?:$|\/(?<token>[\w.-]+))/,
      purpose: "email-open",
    },
    {
      hosts: ["pstmrk.it"],
      path: /^\/[23][mst]{1,2}\/(?<target>[^/]+)\/(?<token>[\w/-]+)$/,
      purpose: "email-click",
    },
    { path: /^\/open$/, query: ["m"], search: /^m=v3_1\.[\w.-]{20,}/, purpose: "email-open" },
    {
      path: /^\/3[mst]{1,2}\/(?<target>[^/]{4,})\/(?<token>[\w-]{3,8}\/[\w-]{3,10}\/AQ\/[0-9a-f-]{36})/,
      purpose: "email-click",
    },
  ],
  parameters: {
    m: { data: "message-id", meaning: "encrypted: this one message and its recipient" },
    token: { data: "message-id", meaning: "encrypted: this one message and its recipient" },
    target: { data: "page-url", meaning: "where the link leads" },
  },
  reference: "https://postmarkapp.com/developer/user-guide/tracking-opens/tracking-opens-per-email",
  fix: 'Server settings: switch off open and link tracking, or send TrackOpens: false and TrackLinks: "None"',
  examples: {
    tracks: [
      "https://ea.pstmrk.it/open?m=v3_1.aBcD3fGh1jKlMn0pQrStUv.wXyZ0123456789",
      "https://ea.pstmrk.it/open/v3_aBcD3fGh1jKlMn0pQrStUv",
      "https://click.pstmrk.it/3s/www.example.com%2Fwelcome/qzFR/112tAQ/AQ/8ca0d0c2-1111-2222-3333-444455556666/1/AbCdEf",
      "https://pm.example.com/open?m=v3_1.aBcD3fGh1jKlMn0pQrStUv.wXyZ0123456789",
      "https://pm.example.com/3s/www.example.com%2Fwelcome/qzFR/112tAQ/AQ/8ca0d0c2-1111-2222-3333-444455556666/1/AbCdEf",
    ],
    harmless: ["https://postmarkapp.com/support", "https://account.postmarkapp.com/servers"],
  },
} satisfies Tracker;
