import { TargetError } from "../errors.ts";
import {
  CONFIDENCES,
  type Confidence,
  type ElementFacts,
  type Finding,
  type Load,
  type ScannedResult,
} from "../model.ts";
import { type ScanOptions, scanSnapshot } from "../scan.ts";
import { readDocument } from "../sources/file.ts";
import type { MarkupDocument } from "../sources/markup/document.ts";
import { type Change, type Left, LINKS_ARE_LEFT, type Stripped } from "../stripped.ts";
import { applyByteEdits, type ByteEdit } from "./byte-edit.ts";
import { destinationOf } from "./destination.ts";
import { encodeEdits } from "./encode-edit.ts";
import { type OpenedHeader, openHeader } from "./header-edit.ts";
import { type Answer, redirectLink, removeLoad } from "./markup-edit.ts";
import { findSignatures } from "./signatures.ts";
import { applyEdits, sortEdits, type TextEdit } from "./text-edit.ts";

export interface StripOptions {
  /** Let counted links lead to their destination at once, where their URL tells it. */
  readonly links?: boolean;
  /** What is less sure is left alone; default `possible`, which is everything that was found. */
  readonly minConfidence?: Confidence;
  /** Addresses of the reader, beside those that the document tells. */
  readonly recipients?: readonly string[];
  /** What the document is called; default `document`. */
  readonly name?: string;
}

/** What a config says beside: trackers and rules of one's own, and what may stay. */
type Settings = StripOptions & Pick<ScanOptions, "trackers" | "rules" | "ruling">;

/**
 * A copy of a mail or HTML document without the loads that a scan of it finds: pictures and other
 * beacons, requests for receipts, on demand the detour of links. All else is the same to the byte.
 * The copy is read and scanned again: a change that would touch any other text is not made, and what
 * is still found is told. What is allowed stays.
 *
 * @throws TargetError when it cannot be read, holds several messages, or is a mail in UTF-16
 */
export async function stripDocument(
  original: Uint8Array,
  options: Settings = {},
): Promise<Stripped> {
  const { name = "document", minConfidence = "possible" } = options;
  // Of its own: whoever shares these bytes was read from the file.
  const bytes = new Uint8Array(original);
  const before = await read(bytes, name, options);
  const header = before.result.source === "email" ? openHeader(bytes) : undefined;
  const isAllowed = ({ allowed }: Finding): boolean => allowed !== undefined;
  const isWanted = (finding: Finding): boolean =>
    !isAllowed(finding) &&
    CONFIDENCES.indexOf(finding.confidence) >= CONFIDENCES.indexOf(minConfidence);
  const plan = planChanges(before, before.result.findings.filter(isWanted), header, options);
  const { copy, edits, refused } = await change(bytes, before, plan, header, options);

  const after = await read(copy, name, options);
  const whys = new Map([...plan.whys, ...refused]);
  const { findings } = after.result;
  const tell = (finding: Finding) => leftOf(after.result, finding, whys);
  const left = findings.filter(isWanted).map(tell);
  const allowed = findings.filter(isAllowed).map(tell);
  const changes = plan.changes.filter(({ document }) => !refused.has(keyOfDocument(document)));
  return {
    target: name,
    bytes: copy,
    changes: changes.map(({ change: { element, ...rest } }) => ({ ...rest, element })),
    left,
    allowed,
    unsure: findings.length - left.length - allowed.length,
    ranges: edits.map(({ start, end, bytes: { length } }) => ({ start, end, length })),
    signatures: edits.length > 0 && header ? findSignatures(header.keys, header.raw) : [],
    warnings: before.result.warnings,
  };
}

interface Read {
  readonly result: ScannedResult;
  readonly documents: readonly MarkupDocument[];
}

async function read(bytes: Uint8Array, name: string, options: Settings): Promise<Read> {
  const { recipients = [], trackers, rules, ruling } = options;
  const documents: MarkupDocument[] = [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const snapshot = await readDocument(buffer, name, {
    recipients,
    only: ["eml", "html"],
    onMarkup: (document) => documents.push(document),
  });
  const result = await scanSnapshot(snapshot, {
    ...(trackers && { trackers }),
    ...(rules && { rules }),
    ...(ruling && { ruling }),
  });
  return { result, documents };
}

interface PlannedChange {
  /** Index of the document; -1 for the header. */
  readonly document: number;
  readonly change: Change;
}

interface Plan {
  readonly changes: readonly PlannedChange[];
  /** By index of the document. */
  readonly edits: ReadonlyMap<number, readonly TextEdit[]>;
  readonly fields: ReadonlySet<string>;
  /** Why a load stays, by {@link keyOfLoad}. */
  readonly whys: ReadonlyMap<string, string>;
}

const HEADER = -1;

function planChanges(
  { result, documents }: Read,
  findings: readonly Finding[],
  header: OpenedHeader | undefined,
  { links = false }: StripOptions,
): Plan {
  const places = new Map<ElementFacts, { document: number; offset: number }>();
  documents.forEach(({ loads }, document) => {
    for (const { load, offset } of loads) places.set(load.element, { document, offset });
  });
  const changes: PlannedChange[] = [];
  const edits = new Map<number, TextEdit[]>();
  const fields = new Set<string>();
  const whys = new Map<string, string>();

  const wanted = findings.flatMap((finding) => {
    const load = result.loads[finding.load];
    return load ? load.elements.map((element) => ({ finding, load, element })) : [];
  });
  /** URLs that are to go from the same attribute, or from the same place of a style sheet. */
  const together = new Map<string, Set<string>>();
  for (const { load, element } of wanted) {
    const key = keyOfPlace(element, places.get(element));
    together.set(key, (together.get(key) ?? new Set()).add(load.url));
  }
  for (const { finding, load, element } of wanted) {
    const place = places.get(element);
    const isLink = load.trigger === "click" && load.type !== "ping";
    const isCounted = finding.evidence.some(({ rule }) => rule === "tracked-link");
    const destination = isLink && links && isCounted ? destinationOf(load.url) : undefined;
    const base = {
      url: load.url,
      type: load.type,
      trigger: load.trigger,
      rules: finding.evidence.map(({ rule }) => rule),
      ...(finding.tracker && { tracker: finding.tracker }),
      element,
    };
    if (!place) {
      const key = element.attribute ?? "";
      if (isLink || !header?.keys.includes(key)) {
        whys.set(keyOfLoad(load), isLink ? IN_HEADER : ELSEWHERE);
        continue;
      }
      fields.add(key);
      changes.push({
        document: HEADER,
        change: { action: "removed", ...base, before: element.tag, after: "" },
      });
      continue;
    }
    if (isLink && !destination) {
      const why = isCounted ? UNKNOWN_DESTINATION : OWN_LINK;
      whys.set(keyOfLoad(load), links ? why : LINKS_ARE_LEFT);
      continue;
    }
    const { document, offset } = place;
    const markup = documents[document]?.markup ?? "";
    const urls = together.get(keyOfPlace(element, place)) ?? new Set([load.url]);
    const where = { markup, urls, element, offset };
    const answer: Answer = destination ? redirectLink(where, destination) : removeLoad(where);
    if ("why" in answer) {
      whys.set(keyOfLoad(load), answer.why);
      continue;
    }
    edits.set(document, [...(edits.get(document) ?? []), ...answer.edits]);
    const [first] = answer.edits;
    changes.push({
      document,
      change: {
        action: destination ? "redirected" : "removed",
        ...base,
        before: first ? markup.slice(first.start, first.end) : "",
        after: first?.text ?? "",
      },
    });
  }
  return { changes, edits, fields, whys };
}

const UNKNOWN_DESTINATION = "its URL does not tell where it leads, only the service knows";
const OWN_LINK = "the link itself carries what was found, and nothing is behind it";
const IN_HEADER = "it is how the mail app unsubscribes";
const ELSEWHERE = "it stands in a part that is no HTML";
const NESTED = "it stands in a message that is encoded inside the message";
const UNSAFE = "the change could not be written without touching other text";

function keyOfLoad({ url, type, trigger }: Pick<Load, "url" | "type" | "trigger">): string {
  return `${trigger}\n${type}\n${url}`;
}

function keyOfPlace(
  { attribute }: ElementFacts,
  place: { readonly document: number; readonly offset: number } | undefined,
): string {
  return place ? `${place.document} ${place.offset} ${attribute}` : "";
}

function keyOfDocument(document: number): string {
  return `document ${document}`;
}

interface Changed {
  readonly copy: Uint8Array;
  readonly edits: readonly ByteEdit[];
  /** Documents that were left as they are, by {@link keyOfDocument}, and their loads, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Makes the changes, reads the copy again, and takes back those of documents that came out otherwise. */
async function change(
  bytes: Uint8Array,
  before: Read,
  plan: Plan,
  header: OpenedHeader | undefined,
  options: Settings,
): Promise<Changed> {
  const refused = new Map<string, string>();
  const refuse = (document: number, why: string) => {
    refused.set(keyOfDocument(document), why);
    for (const { document: of, change: made } of plan.changes) {
      if (of === document) refused.set(keyOfLoad(made), why);
    }
  };
  const encoded = new Map<number, readonly ByteEdit[]>();
  const expected = new Map<number, string>();
  for (const [document, edits] of plan.edits) {
    const read = before.documents[document];
    if (!read) continue;
    const shift = offsetIn(bytes, read.origin.file);
    const sorted = sortEdits(edits);
    if (shift === undefined) refuse(document, NESTED);
    else {
      expected.set(document, applyEdits(read.markup, sorted));
      const made = encodeEdits(read, sorted);
      encoded.set(
        document,
        made.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift })),
      );
    }
  }
  if (header && plan.fields.size > 0) encoded.set(HEADER, header.remove(plan.fields));
  for (;;) {
    const edits = disjoint(encoded, (document) => refuse(document, UNSAFE));
    const copy = applyByteEdits(bytes, edits);
    const wrong = await differing(copy, before, expected, encoded, options);
    if (wrong.length === 0) return { copy, edits, refused };
    for (const document of wrong) {
      refuse(document, UNSAFE);
      encoded.delete(document);
    }
  }
}

/** Where bytes that are a view of these begin; undefined for bytes of their own. */
function offsetIn(bytes: Uint8Array, view: Uint8Array): number | undefined {
  return view.buffer === bytes.buffer ? view.byteOffset - bytes.byteOffset : undefined;
}

/** All edits; of documents that were read from the same bytes only the first. */
function disjoint(
  encoded: Map<number, readonly ByteEdit[]>,
  refuse: (document: number) => void,
): readonly ByteEdit[] {
  const taken: ByteEdit[] = [];
  for (const [document, edits] of encoded) {
    const overlaps = edits.some(({ start, end }) =>
      taken.some((other) => start < other.end && other.start < end),
    );
    if (overlaps) {
      refuse(document);
      encoded.delete(document);
    } else taken.push(...edits);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Documents whose text is not what it should be; all that were changed, where the parts are not the same. */
async function differing(
  copy: Uint8Array,
  before: Read,
  expected: ReadonlyMap<number, string>,
  encoded: ReadonlyMap<number, readonly ByteEdit[]>,
  options: Settings,
): Promise<readonly number[]> {
  const changed = [...encoded.keys()];
  if (changed.length === 0) return [];
  let after: Read;
  try {
    after = await read(copy, options.name ?? "document", options);
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return changed;
  }
  if (after.documents.length !== before.documents.length) return changed;
  return before.documents.flatMap(({ markup, part }, document) => {
    const now = after.documents[document];
    const wanted = encoded.has(document) ? (expected.get(document) ?? markup) : markup;
    if (now?.markup === wanted && now.part === part) return [];
    return encoded.has(document) ? [document] : changed;
  });
}

function leftOf(
  { loads }: ScannedResult,
  { load: index, evidence, confidence, severity, allowed }: Finding,
  whys: ReadonlyMap<string, string>,
): Left {
  const load = loads[index];
  if (!load) throw new Error("a finding without its load");
  const { url, type, trigger, elements } = load;
  const [element] = elements;
  return {
    url,
    type,
    trigger,
    rules: evidence.map(({ rule }) => rule),
    confidence,
    severity,
    ...(element && { element }),
    why: allowed ?? whys.get(keyOfLoad(load)) ?? ELSEWHERE,
  };
}
