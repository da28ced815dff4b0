import type { Tracker } from "../tracker.ts";

export const cirrusInsight = {
  id: "cirrus-insight",
  name: "Cirrus Insight",
  owner: "Cirrus Insight",
  endpoints: [{ hosts: ["tracking.cirrusinsight.com"], purpose: "email-open" }],
  reference: "https://support.cirrusinsight.com/",
  fix: "Switch off the tracking of opens and clicks in the settings of the campaign or of the account",
  examples: {
    tracks: ["https://tracking.cirrusinsight.com/01234567-89ab-cdef-0123-456789abcdef/example"],
    harmless: ["https://www.cirrusinsight.com/", "https://support.cirrusinsight.com/"],
  },
} satisfies Tracker;
