import type { Leak } from "../model.ts";
import { isElsewhere, isPage, outcomeOf, receiverOf } from "./page/party.ts";
import type { Rule } from "./rule.ts";

export const keyLogging: Rule = {
  id: "key-logging",
  title: "Typed text that leaves",
  why:
    "What is typed into a form is sent before anybody submits it: whole or in pieces, key by key, " +
    "plain, encoded or hashed. Looked for with `--fill`, which types an invented visitor and submits " +
    "nothing. Certain where another site or a known tracker receives it; to the site itself it is " +
    "possible only, since drafts are saved, addresses checked and searches completed that way.",
  concerns: () => false,
  check(load, context) {
    if (!isPage(context)) return undefined;
    const typed = context.leaks.filter(isTyped);
    if (typed.length === 0) return undefined;
    const isOthers = context.tracker !== undefined || isElsewhere(load, context);
    const to = isOthers ? receiverOf(load) : "the site itself";
    const what = [...new Set(typed.map(describe))];
    return {
      message: `typed and not submitted, sent to ${to}: ${what.join(", ")}${outcomeOf(load)}`,
      confidence: isOthers ? "certain" : "possible",
    };
  },
};

function isTyped({ data, basis }: Leak): boolean {
  return data === "form-input" && basis === "known value";
}

function describe({ meaning = "text", encodings = [] }: Leak): string {
  const what = meaning.replace(/, typed and not submitted$/, "");
  const how = encodings.filter((name) => name !== "percent");
  return how.length > 0 ? `${what} (${how.join(" of ")})` : what;
}
