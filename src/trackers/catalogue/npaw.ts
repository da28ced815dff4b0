import type { Tracker } from "../tracker.ts";

export const npaw = {
  id: "npaw",
  name: "NPAW (Youbora)",
  owner: "NPAW",
  endpoints: [{ hosts: ["youboranqs01.com", "youborafds01.com"], purpose: "video" }],
  parameters: {
    accountCode: { data: "campaign-id", meaning: "account of the site" },
    username: { data: "recipient-id", meaning: "the site's id of the viewer" },
    title: { data: "page-title", meaning: "title of the video" },
    mediaResource: { data: "event", meaning: "file that is played" },
    referer: { data: "referrer", meaning: "page that shows the player" },
    pingTime: { data: "event", meaning: "seconds between reports" },
  },
  reference: "https://documentation.npaw.com/",
  fix: "Remove the NPAW plugin from the player",
  examples: {
    tracks: [
      "https://infinity-c30.youboranqs01.com/start?accountCode=example&username=42&title=Film",
      "https://a-fds.youborafds01.com/data?system=example",
    ],
    harmless: ["https://npaw.com/"],
  },
} satisfies Tracker;
