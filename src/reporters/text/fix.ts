import type { ElementFacts, Finding, Load } from "../../model.ts";

/** What the sender can do about it. */
export function fixOf(
  { tracker, evidence }: Finding,
  { trigger }: Load,
  element: ElementFacts | undefined,
): string {
  if (tracker?.fix) return tracker.fix;
  const rules = new Set(evidence.map(({ rule }) => rule));
  if (rules.has("merge-tag")) return "Take the merge tag out of the URL";
  if (trigger === "receipt")
    return `Remove the header ${headerName(element) ?? "that asks for it"}`;
  if (trigger === "click") return "Link to the destination directly";
  const what = element?.property ?? /^<[a-z][^\s/>"'=]{0,30}/i.exec(element?.tag ?? "")?.[0];
  const where = element?.line === undefined ? "" : ` on line ${element.line}`;
  if (!what) return where ? `Delete what loads it${where}` : "Delete what loads it";
  return `Delete the ${element?.property ?? `${what}>`}${where}`;
}

function headerName(element: ElementFacts | undefined): string | undefined {
  return element && /^[!-9;-~]{1,78}(?=:)/.exec(element.tag)?.[0];
}
