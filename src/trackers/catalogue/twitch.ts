import type { Tracker } from "../tracker.ts";

export const twitch = {
  id: "twitch",
  name: "Twitch statistics",
  owner: "Amazon",
  endpoints: [{ hosts: ["spade.twitch.tv"], purpose: "video" }],
  parameters: {
    data: { data: "event", meaning: "events with page and device, base64 of JSON" },
  },
  reference: "https://www.twitch.tv/p/en/legal/privacy-notice/",
  fix: "Show a picture instead of the player, and load the player when the visitor asks for it",
  examples: {
    tracks: ["https://spade.twitch.tv/track?data=eyJldmVudCI6InZpZGVvLXBsYXkifQ=="],
    harmless: ["https://player.twitch.tv/?channel=example", "https://www.twitch.tv/"],
  },
} satisfies Tracker;
