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
      "https://clt1234567.bmetrack.com/c/o?e=1307349&c=30209&t=1&email=i%2BCaT7R1BoIAuDtY3H6hMRAq9ju3J6BX&relid=",
      "https://clt1234567.bmetrack.com/c/l?u=D24D288&e=137735D&c=15136B&t=1&l=6AE75B9A&email=BW8dJ7cz51frs5FRg67sMXlXE&seq=1",
    ],
    harmless: [
      "https://images.benchmarkemail.com/client1234567/logo.png",
      "https://www.benchmarkemail.com/",
    ],
  },
} satisfies Tracker;
