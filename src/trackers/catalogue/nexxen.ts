import type { Tracker } from "../tracker.ts";

export const nexxen = {
  id: "nexxen",
  name: "Nexxen",
  owner: "Nexxen",
  endpoints: [
    {
      hosts: ["sync.1rx.io", "usermatch.targeting.unrulymedia.com"],
      path: /^\/usersync2?\/(?<partner>[\w-]+)(?:\/(?<uid>[\w-]+))?/,
      purpose: "data-broker",
    },
    {
      hosts: ["turn.com", "sync.1rx.io"],
      path: /^\/(?:r\/(?:dd|cs)|usersync)/,
      purpose: "data-broker",
    },
    { hosts: ["1rx.io", "targeting.unrulymedia.com", "turn.com"], purpose: "advertising" },
  ],
  parameters: {
    partner: { data: "campaign-id", meaning: "partner" },
    uid: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://nexxen.com/privacy-policy/",
  fix: "Take the unruly adapter out of the site's Prebid configuration, and Nexxen's pixels out of the page",
  examples: {
    tracks: [
      "https://sync.1rx.io/usersync/example/0f1e2d3c4b5a?redir=example",
      "https://d.turn.com/r/dd/id/L2NzaWQvMQ/dpuid/0f1e2d3c4b5a",
      "https://tag.1rx.io/rmp/1234/0/mvo?z=1r",
      "https://r.turn.com/r/beacon?b2=abc",
    ],
    harmless: ["https://nexxen.com/"],
  },
} satisfies Tracker;
