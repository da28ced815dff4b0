import type { Tracker } from "../tracker.ts";

export const infonline = {
  id: "infonline",
  name: "INFOnline (IVW)",
  owner: "INFOnline",
  endpoints: [{ hosts: ["ioam.de", "iocnt.net"], purpose: "analytics" }],
  parameters: {
    st: { data: "campaign-id", meaning: "site that is measured" },
    cp: { data: "page-title", meaning: "code of the page's category" },
    rf: { data: "referrer", meaning: "host that led here" },
    r2: { data: "referrer", meaning: "page that led here" },
    ur: { data: "page-url", meaning: "host of the page" },
    xy: { data: "screen-size", meaning: "size and depth of the screen" },
  },
  reference: "https://www.infonline.de/",
  fix: "Remove the IOMm tag from the page, or load it after consent",
  examples: {
    tracks: [
      "https://de.ioam.de/tx.io?st=example&cp=home&pt=CP&rf=www.example.org&ur=www.example.com&xy=1920x1080x24",
      "https://script-at.iocnt.net/iam.js",
    ],
    harmless: ["https://www.infonline.de/"],
  },
} satisfies Tracker;
