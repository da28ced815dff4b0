import { count } from "../../../count.ts";
import type { DataKind } from "../../../model.ts";
import { type Effect, SYMBOLS } from "../blocks.ts";
import { hanging, type Page } from "../page.ts";
import type { Moment } from "./moment.ts";
import type { Row } from "./rows.ts";

/** In the order of a visit. */
const MOMENTS: readonly (readonly [Moment, string])[] = [
  ["open", "on load"],
  ["later", "some seconds later"],
  ["scroll", "after scroll"],
  ["click", "on click"],
  ["submit", "on submit"],
  ["print", "on print"],
  ["receipt", "on receipt"],
  ["leave", "on leaving"],
];

/** What is worth a sentence of its own, as one tracker and as many do it. */
const MATTERS: readonly (readonly [ReadonlySet<DataKind>, one: string, many: string])[] = [
  [
    new Set(["email-address", "name", "phone"]),
    "sends data that names a person",
    "send data that names a person",
  ],
  [new Set(["session-replay"]), "records the visit", "record the visit"],
  [new Set(["form-input"]), "sends what is typed", "send what is typed"],
];

/** What is seen by what a script does, and stands in no leak. */
const FINGERPRINTS = {
  rule: "fingerprinting",
  one: "recognises the device by its traits",
  many: "recognise the device by its traits",
} as const;

/** `✖ 11 trackers of 7 owners ran on load, 1 on leaving; 2 send data that names a person.` */
export function printSentence(rows: readonly Row[], page: Page): readonly string[] {
  if (rows.length === 0) return [];
  const effects = new Set(rows.map(({ effect }) => effect));
  const effect: Effect = effects.has("fails")
    ? "fails"
    : effects.has("shown")
      ? "shown"
      : "allowed";
  const paint = { fails: page.paint.high, shown: page.paint.warning, allowed: page.paint.good };
  return hanging([[`${SYMBOLS[effect]} `, paint[effect]]], sentenceOf(rows), 2, page);
}

/**
 * What ran, what it tells, what did not run. A tracker is counted at each moment at which it ran;
 * what was not sent is counted apart, and only where nothing of the same tracker was sent.
 */
function sentenceOf(rows: readonly Row[]): string {
  const sent = rows.filter(({ moment }) => moment !== "tried" && moment !== "potential");
  const ran = servicesOf(sent);
  const silent = rows.filter(({ service }) => !ran.has(service));
  const tried = servicesOf(silent.filter(({ moment }) => moment === "tried"));
  const possible = servicesOf(silent.filter(({ service }) => !tried.has(service)));
  const failing = servicesOf(sent.filter(({ effect }) => effect !== "allowed"));
  const more = ran.size > 0 ? "more " : "";
  const clauses = [
    [ran.size > 0 ? ranClause(sent) : "No tracker ran"],
    [
      ...MATTERS.map(([kinds, one, many]) =>
        clauseOf(servicesOf(sending(sent, kinds)).size, one, many),
      ),
      clauseOf(servicesOf(fingerprinting(sent)).size, FINGERPRINTS.one, FINGERPRINTS.many),
    ],
    [clauseOf(ran.size - failing.size, "is allowed", "are allowed")],
    [
      clauseOf(tried.size, `${more}tried and did not get through`),
      clauseOf(possible.size, `${more}could run and did not`),
    ],
  ];
  const parts = clauses.map((clause) => clause.filter((words) => words).join(", "));
  return `${parts.filter((part) => part).join("; ")}.`;
}

/** `11 trackers of 7 owners ran on load, 1 on leaving` */
function ranClause(sent: readonly Row[]): string {
  const [first = "", ...others] = MOMENTS.flatMap(([moment, when], index) => {
    const rows = sent.filter((row) => row.moment === moment);
    const number = servicesOf(rows).size;
    if (number === 0) return [];
    const isFirst = MOMENTS.slice(0, index).every(([earlier]) =>
      sent.every((row) => row.moment !== earlier),
    );
    return isFirst
      ? `${count(number, "tracker")} of ${ownersText(rows)} ran ${when}`
      : `${number} ${when}`;
  });
  return [first, ...others].join(", ");
}

/** `7 owners`, `1 owner and this site`, `3 owners, this site and 2 domains of unknown owner` */
function ownersText(rows: readonly Row[]): string {
  const named = (kind: Row["ownerKind"]): number =>
    new Set(rows.flatMap(({ ownerKind, owner }) => (ownerKind === kind ? owner : []))).size;
  const companies = named("company");
  const domains = named("domain");
  const parts = [
    ...(companies > 0 ? [count(companies, "owner")] : []),
    ...(named("site") > 0 ? ["this site"] : []),
    ...(domains > 0 ? [`${count(domains, "domain")} of unknown owner`] : []),
  ];
  const last = parts.pop() ?? "";
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : last;
}

function clauseOf(number: number, one: string, many = one): string {
  return number === 0 ? "" : `${number} ${number === 1 ? one : many}`;
}

function servicesOf(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.map(({ service }) => service));
}

function sending(rows: readonly Row[], kinds: ReadonlySet<DataKind>): readonly Row[] {
  return rows.filter(({ findings }) =>
    findings.some(({ leaks }) => leaks.some(({ data }) => kinds.has(data))),
  );
}

function fingerprinting(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ findings }) =>
    findings.some(({ evidence }) =>
      evidence.some(
        ({ rule, confidence }) => rule === FINGERPRINTS.rule && confidence !== "possible",
      ),
    ),
  );
}
