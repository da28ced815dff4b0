import { count } from "../../count.ts";
import { type Basis, DATA_KINDS, type DataKind, type Leak, type Load } from "../../model.ts";
import { safeText } from "../safe-text.ts";
import { flow, hanging, type Page, paragraph } from "./page.ts";
import { pad, shortenMiddle, widthOf } from "./width.ts";

/** A URL can hold thousands of parameters; the worst come first. */
const MAX_ROWS = 12;

const HOW_WE_KNOW = {
  protocol: "",
  "known value": "matches a known value",
  "vendor documentation": "documented by the vendor",
  "template syntax": "filled in for each reader",
  decoded: "decoded",
  "differs between copies": "differs between copies",
  shape: "judged by its shape",
} as const satisfies Record<Basis, string>;

/** Where it is the reader's own value that was found, rather than one of the message. */
const NAMES_YOU = new Set<DataKind>(["email-address", "name", "phone"]);

export const HASH = /^(?:md|sha|ripemd|blake|murmur|crc)/i;

/** Names of encodings that are no words of their own. */
const ENCODINGS: Readonly<Record<string, string>> = {
  percent: "percent-encoding",
  jwt: "a JSON Web Token",
  verp: "VERP form",
  json: "JSON",
};

/** Parts of a URL that have no name of their own, as the decoders call them. */
const UNNAMED_PART = /^(?:userinfo|host|path \d+|query|fragment)$/;

/** Where no mail is read. */
const WEB_LABELS: Partial<Record<DataKind, string>> = {
  "user-agent": "browser and device",
  "open-time": "time of the visit",
};

const DATA_ORDER = Object.keys(DATA_KINDS);

interface Row {
  readonly label: string;
  readonly value: string;
  readonly notes: string;
}

/** What a load hands over: what names the reader first, then what every connection tells. */
export function listSends(
  load: Load,
  leaks: readonly Leak[],
  indent: number,
  page: Page,
): readonly string[] {
  const rows = rowsOf(load, leaks, page);
  const shown = page.verbosity === "verbose" ? rows : rows.slice(0, MAX_ROWS);
  const hidden = rows.length - shown.length;
  return [
    ...(page.narrow ? listRows(shown, indent, page) : alignRows(shown, indent, page)),
    ...(hidden > 0
      ? paragraph(`and ${count(hidden, "more value")} (-v lists them all)`, indent, page)
      : []),
    ...always(load, leaks, page.narrow ? 0 : labelWidthOf(shown), indent, page),
  ];
}

/** Short names of what the leaks tell, without repeats, what names the reader first. */
export function labelsOf(leaks: readonly Leak[]): readonly string[] {
  return [...new Set(sorted(leaks).map((leak) => labelOf(leak)))];
}

export function labelOf({ data, basis }: Pick<Leak, "data" | "basis">, isWeb = false): string {
  if (basis === "decoded" && SOMEBODYS[data]) return SOMEBODYS[data];
  // What its vendor explains is not opaque.
  if (data === "other-id" && basis === "vendor documentation") return "an id";
  return (isWeb && WEB_LABELS[data]) || DATA_KINDS[data].label;
}

/** What nobody told us need not be the reader's. */
const SOMEBODYS: Partial<Record<DataKind, string>> = {
  "email-address": "an e-mail address",
  name: "a name",
  phone: "a phone number",
};

export function sorted(leaks: readonly Leak[]): readonly Leak[] {
  return leaks.toSorted((a, b) => DATA_ORDER.indexOf(a.data) - DATA_ORDER.indexOf(b.data));
}

/** What every request tells, however it looks. */
function always(
  load: Load,
  leaks: readonly Leak[],
  column: number,
  indent: number,
  page: Page,
): readonly string[] {
  const isWeb = load.state !== "declared";
  const labels = leaks
    .filter((leak) => isInEveryRequest(leak, isWeb))
    .map((leak) => labelInEveryRequest(leak, isWeb));
  if (labels.length === 0) return [];
  const list = [...new Set(labels)].join(" · ");
  return hanging([[pad("always", column)], ["  "]], list, indent, page);
}

/** With what is particular to the connection: that others can listen. */
export function labelInEveryRequest(leak: Leak, isWeb = false): string {
  const { channel, meaning } = leak;
  const label = labelOf(leak, isWeb);
  return channel === "connection" && meaning ? `${label} (${safeText(meaning)})` : label;
}

function isInEveryRequest({ channel, basis, field, value }: Leak, isWeb: boolean): boolean {
  if (channel === "connection" || (channel === "header" && basis === "protocol")) return true;
  // Of a page, what has no field was still sent by somebody: a recording in the body.
  return !isWeb && field === undefined && value === undefined;
}

function rowsOf(load: Load, leaks: readonly Leak[], page: Page): readonly Row[] {
  const rows = new Map<string, Row>();
  const explained = new Set<DataKind>();
  for (const leak of sorted(leaks)) {
    if (isInEveryRequest(leak, load.state !== "declared")) continue;
    const isFirst = page.verbosity === "verbose" && !explained.has(leak.data);
    const row = rowOf(load, leak, isFirst ? DATA_KINDS[leak.data].meaning : "");
    explained.add(leak.data);
    rows.set(`${row.label}\n${row.value}\n${row.notes}`, row);
  }
  return [...rows.values()];
}

function rowOf({ url, state }: Load, leak: Leak, explanation: string): Row {
  const { data, value, meaning, span, basis } = leak;
  const label = labelOf(leak, state !== "declared");
  const raw = span ? url.slice(...span) : value;
  const notes = [
    encodingNote(leak, value === undefined || isSameText(value, raw) ? undefined : value),
    meaning === undefined || meaning === label ? "" : safeText(meaning),
    basis === "known value" && NAMES_YOU.has(data) ? "known to be yours" : HOW_WE_KNOW[basis],
    explanation,
  ];
  return {
    label,
    value: safeText(fieldText(leak, raw)),
    // Of a merge tag the meaning is how we know.
    notes: [...new Set(notes.filter((note) => note))].join(" · "),
  };
}

/** `e=7c41`, `path 2: 7c41`, `cookie uid=7c41`; the field alone where the value is not known. */
function fieldText({ channel, field }: Leak, value: string | undefined): string {
  const where = channel === "url" ? "" : `${channel} `;
  if (field === undefined) return (where + (value ?? "")).trimEnd();
  if (value === undefined) return where + field;
  const isNamed = channel !== "header" && !(channel === "url" && UNNAMED_PART.test(field));
  return `${where}${field}${isNamed ? "=" : ": "}${value}`;
}

/** `SHA-256 of your e-mail address, in base64`, `anna@example.org in base64, then percent-encoded`. */
export function encodingNote(leak: Leak, decoded: string | undefined): string {
  const inner = (leak.encodings ?? []).toReversed();
  const hash = inner.find((name) => HASH.test(name));
  const others = inner.filter((name) => name !== hash);
  const names = others.map((name) => ENCODINGS[name] ?? safeText(name));
  const how = names.length > 0 ? `in ${names.join(", then ")}` : "";
  const what = decoded === undefined ? undefined : safeText(decoded);
  if (hash) {
    const hashed = `${hashName(hash)} of ${what ?? labelOf(leak)}`;
    return how ? `${hashed}, ${how}` : hashed;
  }
  if (what === undefined) return how;
  return how ? `${what} ${how}` : `reads ${what}`;
}

export function hashName(name: string): string {
  return safeText(name)
    .toUpperCase()
    .replace(/^SHA-?(?=\d)/, "SHA-");
}

/** Whether both are the same but for percent-encoding, which needs no words. */
function isSameText(value: string, raw: string | undefined): boolean {
  if (raw === undefined || value === raw) return true;
  try {
    return decodeURIComponent(raw.replaceAll("+", " ")) === value.replaceAll("+", " ");
  } catch {
    return false;
  }
}

function labelWidthOf(rows: readonly Row[]): number {
  return rows.reduce((width, { label }) => Math.max(width, widthOf(label)), 0);
}

function alignRows(rows: readonly Row[], indent: number, page: Page): readonly string[] {
  const labelWidth = labelWidthOf(rows);
  const room = page.width - indent - labelWidth - 2;
  // A pipe shortens nothing, and one long value must not push all notes to its right.
  const valueWidth = Math.min(
    Number.isFinite(room) ? Math.floor(room * 0.45) : 40,
    rows.reduce((width, { value }) => Math.max(width, widthOf(value)), 0),
  );
  return rows.flatMap(({ label, value, notes }) => {
    const shown = Number.isFinite(room) ? shortenMiddle(value, valueWidth) : value;
    const left = `${pad(label, labelWidth)}  ${pad(shown, valueWidth)}  `;
    return hanging([[left]], notes, indent, page);
  });
}

function listRows(rows: readonly Row[], indent: number, page: Page): readonly string[] {
  return rows.flatMap(({ label, value, notes }) => {
    const room = page.width - indent - widthOf(label) - 2;
    const own = page.width - indent - 2;
    const head =
      room >= Math.min(12, widthOf(value))
        ? flow([[`${label}  ${shortenMiddle(value, room)}`]], indent, page)
        : [
            ...paragraph(label, indent, page),
            ...paragraph(shortenMiddle(value, own), indent + 2, page),
          ];
    return [...head, ...(notes ? paragraph(notes, indent + 2, page, page.paint.faint) : [])];
  });
}
