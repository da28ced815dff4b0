import type { Tracker } from "../tracker.ts";

export const semasio = {
  id: "semasio",
  name: "Semasio",
  owner: "Samba TV",
  endpoints: [{ hosts: ["semasio.net"], purpose: "data-broker" }],
  parameters: {
    sExtCookieId: { data: "client-id", meaning: "a partner's id of the browser" },
  },
  reference: "https://www.semasio.com/privacy-policy",
  fix: "Remove Semasio's pixel from the page or the tag manager",
  examples: {
    tracks: [
      "https://uipglob.semasio.net/example/1/get?sType=sync&sExtCookieId=0f1e2d3c4b5a&sInitiator=external",
    ],
    harmless: ["https://www.semasio.com/"],
  },
} satisfies Tracker;
