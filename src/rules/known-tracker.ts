import { PURPOSES } from "../model.ts";
import type { Rule } from "./rule.ts";

export const knownTracker: Rule = {
  id: "known-tracker",
  title: "Known tracker",
  why:
    "The URL is an endpoint that a known service documents or uses for counting opens, visits or " +
    "audiences. Certain where the host is the service's own; likely where a sender's own host " +
    "answers on a path of the service's distinctive shape.",
  check(load, { tracker }) {
    // Links are told by tracked-link.
    if (!tracker || load.trigger === "click") return undefined;
    const { name, purpose } = tracker.facts;
    return tracker.endpoint.hosts
      ? { message: `${name}: ${PURPOSES[purpose]}`, confidence: "certain" }
      : {
          message: `the path has the shape of ${name}: ${PURPOSES[purpose]}`,
          confidence: "likely",
        };
  },
};
