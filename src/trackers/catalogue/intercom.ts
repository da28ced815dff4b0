import type { Tracker } from "../tracker.ts";

export const intercom = {
  id: "intercom",
  name: "Intercom",
  owner: "Intercom",
  endpoints: [
    { hosts: ["via.intercom.io"], path: /^\/o$/, purpose: "email-open" },
    { hosts: ["via.intercom.io"], path: /^\/[ce]$/, purpose: "email-click" },
    { hosts: ["intercom-mail.com"], path: /^\/(?:via\/)?[oq]$/, purpose: "email-open" },
    {
      hosts: ["intercom-mail.com", "intercom-clicks.com"],
      path: /^\/(?:via\/)?[ce]$/,
      purpose: "email-click",
    },
    {
      hosts: ["api-iam.intercom.io", "api-iam.eu.intercom.io", "api-iam.au.intercom.io"],
      purpose: "chat",
    },
  ],
  parameters: {
    app_id: { data: "campaign-id", meaning: "workspace of the site" },
    user_data: { data: "recipient-id", meaning: "what the site knows of the user, as JSON" },
    page_title: { data: "page-title", meaning: "title of the page" },
    referer: { data: "page-url", meaning: "address of the page" },
    device_identifier: { data: "client-id", meaning: "id of the browser" },
  },
  reference: "https://www.intercom.com/help/en/",
  fix: "Load the messenger when the visitor asks for it",
  examples: {
    tracks: [
      "https://via.intercom.io/o?h=0123456789abcdef-i_42",
      "https://via.intercom.io/c?ob=example&h=0123456789abcdef",
      "https://example-app.intercom-mail.com/via/o?h=0123456789abcdef",
      "https://example-app.intercom-clicks.com/via/e?ob=example&h=0123456789abcdef",
      "https://api-iam.intercom.io/messenger/web/ping",
    ],
    harmless: [
      "https://www.intercom.com/",
      "https://downloads.intercomcdn.com/i/o/12345/example.png",
    ],
  },
} satisfies Tracker;
