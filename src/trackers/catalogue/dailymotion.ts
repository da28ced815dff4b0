import type { Tracker } from "../tracker.ts";

export const dailymotion = {
  id: "dailymotion",
  name: "Dailymotion statistics",
  owner: "Dailymotion",
  endpoints: [{ hosts: ["dm-event.net"], purpose: "video" }],
  reference: "https://developers.dailymotion.com/",
  fix: "Show a picture instead of the player, and load the player when the visitor asks for it",
  examples: {
    tracks: ["https://pebed.dm-event.net/"],
    harmless: [
      "https://www.dailymotion.com/",
      "https://geo.dailymotion.com/player.html?video=x0f1e2d",
    ],
  },
} satisfies Tracker;
