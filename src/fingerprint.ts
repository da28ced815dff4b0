import { createHash } from "node:crypto";
import type { Finding, Load } from "./model.ts";

/** What stands in the place of everything that is not plainly a word. */
const ANY = "*";

/**
 * 32 hex digits that stay the same while the finding does: the rule, the domain that receives it, the
 * shape of its URL, and where the document lies. Other recipients, other campaigns, other ids, another
 * order of parameters and other lines of the document give the same; so does `--redact`. Nothing of
 * the reader is in it: what is not plainly a word of the service is left out before it is hashed.
 *
 * Several findings of one document may share a fingerprint: fourteen links through one counter do.
 *
 * @param path of the document, relative to a folder that is the same on every machine, with forward
 *   slashes; host and path of a page
 */
export function fingerprintOf(
  finding: Pick<Finding, "evidence" | "confidence" | "domain" | "leaks">,
  load: Pick<Load, "url">,
  path: string,
): string {
  const facts = [ruleOf(finding), finding.domain ?? ANY, shapeOf(load.url, finding.leaks), path];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}

/** The rule that a finding is told under: the first of those that are surest. */
export function ruleOf({ evidence, confidence }: Pick<Finding, "evidence" | "confidence">): string {
  return (evidence.find((one) => one.confidence === confidence) ?? evidence[0]).rule;
}

/** `/track/open.php?e&id&u`, `/o/*?to`: no value, no host (the domain says as much). */
function shapeOf(url: string, leaks: Finding["leaks"]): string {
  const [, before = "", path = "", query = ""] =
    /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  let start = before.length;
  const segments = path.split("/").map((segment) => {
    const end = start + segment.length;
    const isSaid = leaks.some(({ span }) => span && span[0] < end && span[1] > start);
    start = end + 1;
    return isSaid ? ANY : wordsOf(segment);
  });
  const names = query.split("&").map((pair) => {
    const equals = pair.indexOf("=");
    return equals < 0 ? pair && ANY : wordsOf(pair.slice(0, equals));
  });
  return `${segments.join("/")}?${[...new Set(names)].sort().join("&")}`;
}

/** The text where it is made of words, in lower case; a number or a token is none. */
function wordsOf(text: string): string {
  const words = text.split(/[._~\-[\]]+/);
  return words.every((word) => word === "" || isWord(word)) ? text.toLowerCase() : ANY;
}

/** `open`, `PHP`, `wf`, `trackOpen`; not `v2`, `aBxYqZ`, `kqjzxvwp`. */
function isWord(text: string): boolean {
  if (!/^[a-z]{1,24}$/i.test(text)) return false;
  const isOneCase = text === text.toLowerCase() || text === text.toUpperCase();
  const parts = isOneCase ? [text] : text.split(/(?<=[a-z])(?=[A-Z])/);
  return parts.every(
    (part) =>
      (isOneCase || /^(?:[A-Z]?[a-z]{2,}|[a-z]{3,})$/.test(part)) &&
      (part.length <= 3 || (/[aeiouy]/i.test(part) && !/[^aeiouy]{6}/i.test(part))),
  );
}
