import type { Tracker } from "../tracker.ts";

export const instana = {
  id: "instana",
  name: "IBM Instana",
  owner: "IBM",
  endpoints: [
    {
      hosts: [
        "eum.instana.io",
        "eum-blue-saas.instana.io",
        "eum-red-saas.instana.io",
        "eum-coral-saas.instana.io",
        "eum-orange-saas.instana.io",
      ],
      purpose: "error-monitoring",
    },
  ],
  parameters: {
    k: { data: "campaign-id", meaning: "key of the site" },
    u: { data: "page-url", meaning: "address of the page" },
    p: { data: "page-title", meaning: "name of the page" },
    ui: { data: "recipient-id", meaning: "the site's id of the user" },
    un: { data: "name", meaning: "name of the user" },
    ue: { data: "email-address", meaning: "address of the user" },
    sid: { data: "other-id", meaning: "id of the session" },
    ul: { data: "language", meaning: "languages of the browser" },
    ww: { data: "screen-size", meaning: "width of the window" },
    wh: { data: "screen-size", meaning: "height of the window" },
  },
  reference: "https://www.ibm.com/docs/en/instana-observability",
  fix: "Remove the Instana script, or do not set user and session in it",
  examples: {
    tracks: [
      "https://eum.instana.io/eum.min.js",
      "https://eum-blue-saas.instana.io/?k=aBcDeFgH&u=https%3A%2F%2Fexample.org%2F&ty=pl&sid=0f1e2d3c",
    ],
    harmless: ["https://www.ibm.com/products/instana", "https://example-unit.instana.io/"],
  },
} satisfies Tracker;
