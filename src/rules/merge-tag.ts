import { carriesIdentifier } from "../leaks/identifier.ts";
import { DATA_KINDS } from "../model.ts";
import type { Rule } from "./rule.ts";

export const mergeTag: Rule = {
  id: "merge-tag",
  title: "Merge tag in a URL",
  why:
    "The template fills a personal value into the URL of each copy that is sent: the address, the " +
    "name, or an id of the subscriber. Whoever serves that URL learns it. Tags that are the same for " +
    "everybody (campaign, date, the sender's own domain) do not count.",
  check(_load, { leaks }) {
    const tags = leaks.filter(
      (leak) => leak.basis === "template syntax" && carriesIdentifier([leak]),
    );
    const first = tags.find(({ data }) => data === "email-address") ?? tags[0];
    if (!first) return undefined;
    return {
      message: `${first.value ?? "a merge tag"} puts ${DATA_KINDS[first.data].label} into the URL`,
      confidence: first.data === "email-address" ? "certain" : "likely",
    };
  },
};
