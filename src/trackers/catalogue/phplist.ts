import type { Tracker } from "../tracker.ts";

export const phplist = {
  id: "phplist",
  name: "phpList",
  owner: "the sender",
  endpoints: [
    { path: /^.{0,100}\/ut\.php$/, query: ["u", "m"], purpose: "email-open" },
    { path: /^.{0,100}\/lt\.php$/, query: ["tid"], purpose: "email-click" },
    { path: /^.{0,100}\/lists\/lt\.php$/, query: ["id"], purpose: "email-click" },
  ],
  parameters: {
    u: { data: "recipient-id", meaning: "unique id of the subscriber" },
    m: { data: "campaign-id", meaning: "the campaign" },
    tid: { data: "recipient-id", meaning: "encoded: the link, the campaign and the subscriber" },
    id: { data: "recipient-id", meaning: "encoded: the link, the campaign and the subscriber" },
  },
  reference: "https://www.phplist.org/manual/",
  fix: "Take [USERTRACK] out of the template and set always_add_usertrack and CLICKTRACK to 0",
  examples: {
    tracks: [
      "https://www.example.com/lists/ut.php?u=0f1e2d3c4b5a69788796a5b4c3d2e1f0&m=12",
      "https://www.example.com/lists/lt.php?tid=aBcD3fGh1jKlMn0pQrStUv",
      "https://www.example.com/lists/lt.php?id=f08GUlNRABlQHQBU",
    ],
    harmless: ["https://www.example.com/lists/?p=subscribe", "https://www.phplist.org/"],
  },
} satisfies Tracker;
