import type { Tracker } from "../tracker.ts";

export const vwo = {
  id: "vwo",
  name: "VWO (Visual Website Optimizer)",
  owner: "Wingify",
  endpoints: [{ hosts: ["visualwebsiteoptimizer.com"], purpose: "ab-testing" }],
  parameters: {
    a: { data: "campaign-id", meaning: "account of the site" },
    account_id: { data: "campaign-id", meaning: "account of the site" },
    d: { data: "page-url", meaning: "host of the page" },
  },
  reference: "https://help.vwo.com/hc/en-us",
  fix: "Remove the SmartCode from the page, or let it wait for consent",
  examples: {
    tracks: [
      "https://dev.visualwebsiteoptimizer.com/j.php?a=123456&u=https%3A%2F%2Fexample.org%2F",
      "https://dev.visualwebsiteoptimizer.com/v.gif?a=123456&d=example.org",
    ],
    harmless: ["https://vwo.com/", "https://app.vwo.com/"],
  },
} satisfies Tracker;
