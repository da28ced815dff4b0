import type { Tracker } from "../tracker.ts";

export const eulerian = {
  id: "eulerian",
  name: "Eulerian",
  owner: "Eulerian Technologies",
  endpoints: [{ hosts: ["eulerian.net", "eulerian.io"], purpose: "analytics" }],
  reference: "https://www.eulerian.com/",
  fix: "Remove the Eulerian tag from the page",
  examples: {
    tracks: [
      "https://abc1.eulerian.net/col12345/example-org/0f1e2d?url=https%3A%2F%2Fexample.org%2F",
    ],
    harmless: ["https://www.eulerian.com/"],
  },
} satisfies Tracker;
