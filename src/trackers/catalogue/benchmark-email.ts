import type { Tracker } from "../tracker.ts";

export const benchmarkEmail = {
  id: "benchmark-email",
  name: "Benchmark Email",
  owner: "Benchmark Email",
  endpoints: [
    { hosts: ["bmetrack.com"], path: /^\/c\/o$/, purpose: "email-open" },
    { hosts: ["bmetrack.com"], path: /^\/c\/l$/, purpose: "email-click" },
  ],
  parameters: {
    e: { data: "campaign-id", meaning: "the mailing" },
    c: { data: "other-id", meaning: "the sender's account" },
    l: { data: "other-id", meaning: "the list" },
    email: { data: "recipient-id", meaning: "encrypted: the recipient's address" },
    u: { data: "other-id", meaning: "the link" },
  },
  reference: "https://kb.benchmarkemail.com/",
  fix: "Delete the tracking code of the template, as far as the plan permits",
  examples: {
    tracks: [
      "https://clt1234567.bmetrack.com/c/o?e=1A2B3C4&c=12D687&t=1&email=aBcDeFgHiJkLmNoPqRsTuVwXyZ012345&relid=",
      "https://clt1234567.bmetrack.com/c/l?u=A1B2C3D&e=1A2B3C4&c=12D687&t=1&l=5E6F7A8B&email=aBcDeFgHiJkLmNoPqRsTuVwXy&seq=1",
    ],
    harmless: [
      "https://images.benchmarkemail.com/client1234567/logo.png",
      "https://www.benchmarkemail.com/",
    ],
  },
} satisfies Tracker;
