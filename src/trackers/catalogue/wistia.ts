import type { Tracker } from "../tracker.ts";

export const wistia = {
  id: "wistia",
  name: "Wistia statistics",
  owner: "Wistia",
  endpoints: [{ hosts: ["pipedream.wistia.com", "distillery.wistia.com"], purpose: "video" }],
  reference: "https://support.wistia.com/en/",
  fix: "Embed the video with doNotTrack=true",
  examples: {
    tracks: ["https://pipedream.wistia.com/mput?topic=metrics", "https://distillery.wistia.com/x"],
    harmless: ["https://fast.wistia.com/embed/medias/abc123.jsonp", "https://wistia.com/"],
  },
} satisfies Tracker;
