import type { Tracker } from "../tracker.ts";

export const slack = {
  id: "slack",
  name: "Slack",
  owner: "Salesforce",
  endpoints: [
    { hosts: ["slack.com"], path: /^\/(?:beacon|clog)\//, purpose: "analytics" },
    { hosts: ["slackb.com"], purpose: "analytics" },
  ],
  parameters: {
    user_id: { data: "recipient-id", meaning: "Slack's id of the user" },
  },
  reference: "https://slack.com/cookie-table",
  fix: "Switch these mails off in the account's notification settings: the service itself sends them",
  examples: {
    tracks: [
      "https://slack.com/beacon/timing?user_id=U0123&data=example",
      "https://slackb.com/traces/v1/list_of_spans/proto",
    ],
    harmless: [
      "https://slack.com/intl/en-gb/",
      "https://a.slack-edge.com/80588/marketing/img/icons/icon_slack.png",
    ],
  },
} satisfies Tracker;
