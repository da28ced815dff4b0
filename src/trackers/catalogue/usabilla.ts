import type { Tracker } from "../tracker.ts";

export const usabilla = {
  id: "usabilla",
  name: "GetFeedback Digital (Usabilla)",
  owner: "SurveyMonkey",
  endpoints: [{ hosts: ["w.usabilla.com", "api.usabilla.com"], purpose: "feedback" }],
  reference: "https://support.usabilla.com/hc/en-us",
  fix: "Remove the Usabilla code from the page",
  examples: {
    tracks: ["https://w.usabilla.com/0f1e2d3c4b5a.js?lv=1"],
    harmless: ["https://www.getfeedback.com/"],
  },
} satisfies Tracker;
