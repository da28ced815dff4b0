import type { ElementFacts, Finding, Load } from "../../model.ts";
import { shortenMiddle } from "./width.ts";

/** Cells: a script's URL may be as long as it likes. */
const MAX_URL = 120;

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

/** What the owner of the page can do about it. */
export function fixOfPage({ tracker }: Finding, { elements, requests }: Load): string {
  if (tracker?.fix) return tracker.fix;
  const script = requests
    .flatMap(({ initiator }) => initiator ?? [])
    .find((url) => url !== "parser");
  if (script) return `Take out the script that asks for it: ${shortenMiddle(script, MAX_URL)}`;
  const [element] = elements;
  const name = element && /^<[a-z][^\s/>"'=]{0,30}/i.exec(element.tag)?.[0];
  const attribute = element?.attribute;
  if (!name) return "Take out what asks for it";
  // The link stays without its ping, the element without its background.
  const isAside = attribute === "ping" || attribute === "style" || element?.property !== undefined;
  return isAside
    ? `Take the ${element?.property ?? attribute} off the ${name}>`
    : `Delete the ${name}>`;
}

function headerName(element: ElementFacts | undefined): string | undefined {
  return element && /^[!-9;-~]{1,78}(?=:)/.exec(element.tag)?.[0];
}
