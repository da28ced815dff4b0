import type { Explanation, UrlPart } from "../explain.ts";
import { isIdentifier, TELLS } from "../leaks/identifier.ts";
import { type Leak, PURPOSES, type Severity } from "../model.ts";
import { safeText } from "../reporters/safe-text.ts";
import { encodingNote, labelOf, labelsOf } from "../reporters/text/sends.ts";
import { pad, shortenMiddle, widthOf, wrap } from "../reporters/text/width.ts";

/** Cells left of what a key says. */
const KEY = 12;

/** Longest value that is shown whole beside its meaning. */
const MAX_VALUE = 200;

/** Cells of a value that has its meaning to its right. */
const VALUE = 32;

/** Cells that a meaning needs to stand there. */
const MIN_NOTES = 30;

/** For people, in lines of at most `width` cells; ends with a newline. Pure. */
export function printExplanation(explanation: Explanation, width: number): string {
  const { url, tracker, parts, always } = explanation;
  const told = parts.flatMap((part) => (part.isUnknown ? [] : printPart(part, width)));
  const others = parts.filter(({ isUnknown }) => isUnknown);
  const lines = [
    ...wrap(safeText(url), width),
    "",
    ...wrap(sentenceOf(explanation), width),
    "",
    ...told,
    ...printOthers(others, width),
    ...(parts.length > 0 ? [""] : []),
    ...keyed("Always", `${labelsOf(always).join(" · ")}: every request tells it`, width),
    ...keyed("Tells", verdictOf(explanation), width),
    ...(tracker?.fix ? keyed("Switch off", safeText(tracker.fix), width) : []),
    ...(tracker?.reference ? keyed("Reference", tracker.reference, width) : []),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** Who receives it and what for, and how that is known. */
function sentenceOf({ tracker, recognisedBy, owner, host, domain }: Explanation): string {
  if (!tracker) {
    if (!host) return "It has no host that could be told: a template fills it in.";
    const whose = owner
      ? `${domain ?? host} belongs to ${owner}`
      : `nobody is known to own ${domain ?? host}`;
    return `No service of the catalogue counts here; ${safeText(whose)}.`;
  }
  const { name, purpose } = tracker;
  // Some run on whatever server their users have.
  const whose = owner?.startsWith("the ") ? `run by ${owner}` : `a service of ${owner}`;
  const who = name === owner || !owner ? name : `${name}, ${whose},`;
  const how =
    recognisedBy === "host"
      ? `${domain ?? host ?? "The host"} is the service's own (certain)`
      : `${host ?? "The host"} is the sender's or the site's own name; the path and the parameters have the service's shape (likely)`;
  return safeText(`${who} ${PURPOSES[purpose]}. ${how}.`);
}

function printPart(part: UrlPart, width: number): string[] {
  const key = safeText(part.name.replace(/^path \d+$/, "path"));
  const value = shortenMiddle(safeText(part.written), MAX_VALUE);
  const notes = notesOf(part);
  const room = width - KEY - 2;
  const beside = room - VALUE - 2;
  const head = widthOf(key) < KEY ? [pad(key, KEY)] : [key, " ".repeat(KEY)];
  const left = head.pop() ?? "";
  const isShort = widthOf(value) <= VALUE && beside >= MIN_NOTES;
  const body = isShort
    ? wrap(notes, beside).map((line, index) => `${pad(index === 0 ? value : "", VALUE)}  ${line}`)
    : [...wrap(value, room), ...wrap(notes, room - 2).map((line) => `  ${line}`)];
  return [...head, ...body.map((line, index) => (index === 0 ? left : " ".repeat(KEY)) + line)].map(
    (line) => `  ${line}`,
  );
}

/** Technical parameters, a service's own, in one paragraph. */
function printOthers(others: readonly UrlPart[], width: number): string[] {
  if (others.length === 0) return [];
  const list = others.map(({ name, written }) => `${name}=${shortenMiddle(written, VALUE)}`);
  const text = `${safeText(list.join(", "))}: not documented, and no ${others.length > 1 ? "ids by their" : "id by its"} looks`;
  return keyed("others", text, width);
}

function notesOf(part: UrlPart): string {
  const { written, meaning, leaks, decoded } = part;
  const [leak] = leaks;
  const notes = [
    safeText(meaning),
    leak ? tellsOf(leak, meaning) : "",
    leak ? encodingNote(leak, decoded?.value) : decodedNote(written, decoded),
  ];
  return notes.filter((note) => note).join(" · ");
}

/** What it means for the reader, where the vendor's words do not say it. */
function tellsOf(leak: Leak, meaning: string): string {
  const label = labelOf(leak);
  const prefix = label === meaning ? "" : `${label}, `;
  if (TELLS[leak.data] === "names") return `${prefix}names you`;
  return isIdentifier(leak) ? `${prefix}singles you out` : "";
}

function decodedNote(written: string, decoded: UrlPart["decoded"]): string {
  if (!decoded || decoded.value === written) return "";
  const value = shortenMiddle(safeText(decoded.value), MAX_VALUE);
  return decoded.encodings.join() === "percent"
    ? `reads ${value}`
    : `${value} in ${decoded.encodings.join(", then ")}`;
}

function verdictOf({ severity, parts, tracker }: Explanation): string {
  const isWeb = tracker !== undefined && !tracker.purpose.startsWith("email-");
  const leaks = parts.flatMap((part) => part.leaks);
  // Numbers of the site's or the advertiser's account say nothing of the visitor.
  const told = isWeb ? leaks.filter((leak) => !isOfSender(leak)) : leaks;
  const kinds = labelsOf(told);
  const what = kinds.length > 0 ? `: ${kinds.join(" · ")}` : "";
  return `${worthOf(severity, leaks, isWeb)} (${severity})${what}`;
}

function isOfSender({ data, basis }: Leak): boolean {
  return basis === "vendor documentation" && (data === "campaign-id" || data === "other-id");
}

function worthOf(severity: Severity, leaks: readonly Leak[], isWeb: boolean): string {
  if (severity === "high") return "who you are";
  if (severity === "low") {
    return leaks.some((leak) => !isOfSender(leak))
      ? "what you do, not who you are"
      : "no more than every request";
  }
  if (!leaks.some(isIdentifier)) return "that it was opened or clicked";
  return isWeb ? "which of all visitors you are" : "which of all recipients you are";
}

function keyed(key: string, text: string, width: number): string[] {
  return wrap(text, width - KEY - 2).map(
    (line, index) => `  ${pad(index === 0 ? key : "", KEY)}${line}`,
  );
}
