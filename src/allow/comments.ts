import type { ElementFacts, Evidence, IgnoreComment, Load } from "../model.ts";

/** The comments that allow this evidence at every place that asks for the load; empty: they do not. */
export function commentsFor(
  { rule }: Evidence,
  { elements }: Load,
  comments: readonly IgnoreComment[],
): readonly IgnoreComment[] {
  const fitting = comments.filter(({ rules }) => rules.length === 0 || rules.includes(rule));
  const found = elements.map((element) => fitting.find((comment) => isInside(element, comment)));
  return found.every((comment) => comment !== undefined) ? found : [];
}

function isInside({ line, column }: ElementFacts, { from, to }: IgnoreComment): boolean {
  if (line === undefined || column === undefined) return false;
  const isAfter = line > from.line || (line === from.line && column >= from.column);
  return isAfter && (line < to.line || (line === to.line && column < to.column));
}
