import { nameSome } from "./page/name-some.ts";
import { outcomeOf } from "./page/party.ts";
import type { Rule, SharedId } from "./rule.ts";

export const idSync: Rule = {
  id: "id-sync",
  title: "Identifier shared between companies",
  why:
    "The same identifier of a browser or a visitor goes to two companies or more: from then on they can " +
    "join what each of them knows of the reader. Certain where the page or a cookie keeps it, possible " +
    "where only its looks say that it is one. What stands in the page's own address does not count, " +
    "nor what several names of one company receive. Only of live pages.",
  concerns: () => false,
  check(load, { shared = [] }) {
    const [first] = shared;
    if (!first) return undefined;
    const names = [...new Set(shared.map(({ name }) => name))];
    const owners = [...new Set(shared.flatMap((id) => id.owners))].sort();
    return {
      message: `the identifier in ${nameSome(names)} also goes to ${nameSome(owners)}${outcomeOf(load)}`,
      confidence: shared.some(({ isKept }: SharedId) => isKept) ? "certain" : "possible",
    };
  },
};
