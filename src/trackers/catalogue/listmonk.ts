import type { Tracker } from "../tracker.ts";

export const listmonk = {
  id: "listmonk",
  name: "listmonk",
  owner: "the sender",
  endpoints: [
    {
      path: /^\/campaign\/(?<campaign>[0-9a-f]{8}-[0-9a-f-]{27})\/(?<subscriber>[0-9a-f]{8}-[0-9a-f-]{27})\/px\.png$/,
      purpose: "email-open",
    },
    {
      path: /^\/link\/(?<link>[0-9a-f]{8}-[0-9a-f-]{27})\/(?<campaign>[0-9a-f]{8}-[0-9a-f-]{27})\/(?<subscriber>[0-9a-f]{8}-[0-9a-f-]{27})$/,
      purpose: "email-click",
    },
  ],
  parameters: {
    campaign: { data: "campaign-id", meaning: "the campaign" },
    subscriber: {
      data: "recipient-id",
      meaning: "id of the subscriber; all zeros when individual tracking is off",
    },
    link: { data: "other-id", meaning: "the link" },
  },
  reference: "https://listmonk.app/docs/templating/",
  fix: "Take {{ TrackView }} and @TrackLink out of the template, or clear 'Individual subscriber tracking' in Settings, Privacy",
  examples: {
    tracks: [
      "https://lists.example.com/campaign/11111111-2222-3333-4444-555555555555/66666666-7777-8888-9999-000000000000/px.png",
      "https://lists.example.com/link/aaaaaaaa-2222-3333-4444-555555555555/11111111-2222-3333-4444-555555555555/66666666-7777-8888-9999-000000000000",
    ],
    harmless: [
      "https://lists.example.com/campaign/11111111-2222-3333-4444-555555555555/66666666-7777-8888-9999-000000000000",
      "https://lists.example.com/uploads/logo.png",
    ],
  },
} satisfies Tracker;
