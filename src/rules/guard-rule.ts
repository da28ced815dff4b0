import { TargetError } from "../errors.ts";
import { CONFIDENCES } from "../model.ts";
import type { Rule } from "./rule.ts";

/**
 * A rule of the user's own, whose mistakes are told as such: what it could not judge is a target that
 * was not scanned, never a clean one, and no bug of pixel-scan.
 */
export function guardRule(rule: Rule): Rule {
  return {
    ...rule,
    check(load, context) {
      const answer = answerOf(rule, load, context);
      if (answer === undefined) return undefined;
      const { message, confidence } = answer ?? {};
      if (typeof message !== "string" || !CONFIDENCES.includes(confidence)) {
        throw new TargetError(
          "rule-failed",
          `your rule ${rule.id} gave ${JSON.stringify(answer)?.slice(0, 200)} for ${load.url.slice(0, 200)}`,
          `it has to give { message, confidence } with one of ${CONFIDENCES.join(", ")}, or undefined`,
        );
      }
      return { message, confidence };
    },
  };
}

function answerOf(
  rule: Rule,
  load: Parameters<Rule["check"]>[0],
  context: Parameters<Rule["check"]>[1],
) {
  try {
    return rule.check(load, context);
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const [what = "", where = ""] = said.split("\n").map((line) => line.trim());
    throw new TargetError(
      "rule-failed",
      `your rule ${rule.id} threw ${what} ${where && `(${where}) `}for ${load.url.slice(0, 200)}`,
      "mend the rule, or take it out of the config",
    );
  }
}
