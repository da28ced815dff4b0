import type { Tracker } from "../tracker.ts";

export const catchpoint = {
  id: "catchpoint",
  name: "Catchpoint RUM",
  owner: "Catchpoint",
  endpoints: [{ hosts: ["3gl.net"], purpose: "error-monitoring" }],
  reference: "https://docs.catchpoint.com/",
  fix: "Remove the Catchpoint tag from the page",
  examples: {
    tracks: [
      "https://g.3gl.net/jp/1234/v4.0.5/InitialLoadScript.js",
      "https://r.3gl.net/hawklogserver/1234/re.p",
    ],
    harmless: ["https://www.catchpoint.com/"],
  },
} satisfies Tracker;
