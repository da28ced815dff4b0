import type { Tracker } from "../tracker.ts";

/** SugarCRM and SuiteCRM run on the sender's own server: known by two parameters. */
export const sugarcrm = {
  id: "sugarcrm",
  name: "SugarCRM, SuiteCRM",
  owner: "the sender",
  endpoints: [
    {
      path: /^\/.{0,200}(?<=\/)index\.php$/,
      query: ["identifier"],
      search: /^(?:.{0,300}&)?entryPoint=campaign_tracker/,
      purpose: "email-click",
    },
    {
      path: /^\/.{0,200}(?<=\/)index\.php$/,
      query: ["identifier"],
      search: /^(?:.{0,300}&)?entryPoint=image(?:&|$)/,
      purpose: "email-open",
    },
  ],
  parameters: {
    identifier: { data: "recipient-id", meaning: "key of this recipient in the campaign's log" },
    track: { data: "campaign-id", meaning: "link that is counted" },
  },
  reference: "https://docs.suitecrm.com/user/core-modules/campaigns/",
  fix: "Remove the campaign's tracker image and tracker URLs",
  examples: {
    tracks: [
      "https://crm.example.org/index.php?entryPoint=campaign_trackerv2&track=0123&identifier=01234567-89ab",
      "https://crm.example.org/suite/index.php?entryPoint=image&identifier=01234567-89ab-cdef",
    ],
    harmless: ["https://www.sugarcrm.com/", "https://example.org/index.php?id=4"],
  },
} satisfies Tracker;
