import type { Tracker } from "../tracker.ts";

export const qualtrics = {
  id: "qualtrics",
  name: "Qualtrics Website Feedback",
  owner: "Qualtrics",
  endpoints: [{ hosts: ["siteintercept.qualtrics.com"], purpose: "feedback" }],
  parameters: {
    Q_ZID: { data: "campaign-id", meaning: "zone of the site" },
    Q_LOC: { data: "page-url", meaning: "address of the page" },
  },
  reference: "https://www.qualtrics.com/support/website-app-feedback/",
  fix: "Remove the intercept's code, or show it after consent only",
  examples: {
    tracks: [
      "https://zn0f1e2d3c4b5a-example.siteintercept.qualtrics.com/WRSiteInterceptEngine/?Q_ZID=ZN_0f1e2d3c4b5a&Q_LOC=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.qualtrics.com/", "https://example.qualtrics.com/jfe/form/SV_0f1e2d3c"],
  },
} satisfies Tracker;
