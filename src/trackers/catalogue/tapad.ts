import type { Tracker } from "../tracker.ts";

export const tapad = {
  id: "tapad",
  name: "Tapad",
  owner: "Experian",
  endpoints: [
    { hosts: ["pixel.tapad.com"], purpose: "data-broker" },
    { hosts: ["tapad.com"], path: /^\/(?:tapestry|idsync)\//, purpose: "data-broker" },
  ],
  parameters: {
    partner_id: { data: "campaign-id", meaning: "partner" },
    ta_partner_id: { data: "campaign-id", meaning: "partner" },
    partner_device_id: { data: "client-id", meaning: "a partner's id of the browser" },
    partner_url: { data: "page-url", meaning: "where the answer is sent" },
  },
  reference: "https://www.experian.com/privacy/center",
  fix: "Remove Tapad's pixels from the page or the tag manager",
  examples: {
    tracks: [
      "https://pixel.tapad.com/idsync/ex/receive?partner_id=1234&partner_device_id=0f1e2d3c4b5a",
      "https://tapestry.tapad.com/tapestry/1?ta_partner_id=1234",
    ],
    harmless: ["https://www.tapad.com/"],
  },
} satisfies Tracker;
