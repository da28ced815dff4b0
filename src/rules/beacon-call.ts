import type { Rule } from "./rule.ts";

export const beaconCall: Rule = {
  id: "beacon-call",
  title: "Beacon call",
  why:
    "The request exists only to report: nothing that comes back is used. In a document this is the " +
    "ping attribute of a link, which sends a POST when the link is followed (HTML standard, " +
    "hyperlink auditing).",
  check(load) {
    if (load.type !== "ping") return undefined;
    return { message: "the link's ping attribute reports the click", confidence: "certain" };
  },
};
