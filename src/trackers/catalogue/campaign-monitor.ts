import type { Tracker } from "../tracker.ts";

const senders = Array.from({ length: 30 }, (_, index) => [
  `cmail${index + 1}.com`,
  `createsend${index + 1}.com`,
]).flat();

export const campaignMonitor = {
  id: "campaign-monitor",
  name: "Campaign Monitor",
  owner: "Marigold",
  endpoints: [
    { hosts: senders, path: /^\/t\/[a-z]-o-(?<recipient>[a-z0-9-]+)/, purpose: "email-open" },
    { hosts: senders, path: /^\/t\/[a-z]-l-(?<recipient>[a-z0-9-]+)/, purpose: "email-click" },
    {
      hosts: senders,
      path: /^\/t\/[a-z]-(?:fb|tw|li)-(?<recipient>[a-z0-9-]+)/,
      purpose: "email-click",
    },
    {
      path: /^\/t\/[a-z]-o-(?<recipient>[a-z]{6,10}-[a-z0-9]{4,12})\/o\.gif$/,
      purpose: "email-open",
    },
    {
      path: /^\/t\/[a-z]-l-(?<recipient>[a-z]{6,10}-[a-z0-9]{4,12}(?:-[a-z]{1,2})?)\/?$/,
      purpose: "email-click",
    },
  ],
  parameters: {
    recipient: {
      data: "recipient-id",
      meaning: "the campaign, its recipient and the link, encoded",
    },
  },
  reference: "https://help.campaignmonitor.com/s/article/open-rates",
  fix: "Account settings: switch off open tracking; campaign's settings: switch off click tracking",
  examples: {
    tracks: [
      "https://example.cmail19.com/t/r-o-abcdefgh-ijklmnop/o.gif",
      "https://example.cmail20.com/t/r-l-abcdefgh-ijklmnop-r/",
      "https://example.createsend1.com/t/r-fb-abcdefgh-ijklmnop-y/",
      "https://link.example.com/t/j-o-abcdefgh-ijklmnop/o.gif",
      "https://link.example.com/t/j-l-abcdefgh-ijklmnop-r/",
    ],
    harmless: [
      "https://i1.cmail19.com/ei/j/0F/1E2/D3C/csfinal/logo.png",
      "https://example.cmail19.com/t/r-u-abcdefgh-ijklmnop/",
      "https://www.campaignmonitor.com/features/",
    ],
  },
} satisfies Tracker;
