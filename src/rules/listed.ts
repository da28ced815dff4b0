import { isNavigation, isPage } from "./page/party.ts";
import type { Rule } from "./rule.ts";

export const listed: Rule = {
  id: "listed",
  title: "Filter list",
  why:
    "A filter list that you brought with --list blocks this request. Lists are kept by many hands and " +
    "know trackers that no catalogue names, but they say neither who receives it nor what it tells; " +
    "the message names the list, its date and the filter.",
  check(load, context) {
    const [first, ...more] = context.listed ?? [];
    if (!first || (isPage(context) && isNavigation(load, context.snapshot))) return undefined;
    const told = [first, ...more].map(
      ({ list, date, filter }) => `the list ${list} of ${date} blocks it by ${filter}`,
    );
    return { message: told.join("; "), confidence: "likely" };
  },
};
