import type {
  Comparison,
  Copy,
  DifferingLoad,
  DifferingPart,
  LoadOfCopy,
  UnmatchedLoad,
} from "../comparison.ts";
import { TargetError } from "../errors.ts";
import { hostOf } from "../load.ts";
import type { Snapshot } from "../model.ts";
import { ownerOf, registrableDomain } from "../trackers/index.ts";
import { alignLoads, type Row } from "./align.ts";
import { type Document, type Entry, openDocument } from "./document.ts";
import { type Circumstances, judgeDifference } from "./judge.ts";
import { createOwnValues } from "./own-values.ts";
import { differencesOf } from "./parts.ts";
import { redactComparison } from "./redact.ts";
import { checkSame } from "./same.ts";

export interface CompareOptions {
  /** Addresses that were looked for in every copy, beside those that each names itself. */
  readonly recipients?: readonly string[];
  /** Mask what names a reader before anything else sees the comparison. */
  readonly redact?: boolean;
}

/**
 * What differs in the loads of several copies of one mailing, or of several visits of one page. What
 * differs between copies to two readers tells these readers apart, whoever the vendor is; what is
 * equal belongs to the mailing.
 *
 * @throws TargetError `too-few-copies`; `not-the-same` when they are not of one mailing or page;
 *   `same-copy` when they are for one reader and nothing differs, which would prove nothing
 */
export async function compareSnapshots(
  snapshots: readonly Snapshot[],
  { recipients = [], redact = false }: CompareOptions = {},
): Promise<Comparison> {
  if (snapshots.length < 2) {
    throw new TargetError(
      "too-few-copies",
      "there is nothing to compare the only copy with",
      "name two copies, or one page by its URL, which is visited twice",
    );
  }
  const documents = snapshots.map((snapshot) => openDocument(snapshot, recipients));
  const rows = alignLoads(documents);
  const doubts = checkSame(documents, rows);
  const differing: DifferingLoad[] = [];
  const unmatched: UnmatchedLoad[] = [];
  let equal = 0;
  for (const row of rows) {
    const parts = partsOf(row, documents);
    const [first, ...more] = parts;
    if (first) {
      const facts = await factsOf(row);
      differing.push({ ...facts, copies: copiesOf(row, documents), parts: [first, ...more] });
    }
    if (!row.includes(undefined) && !first) equal++;
  }
  const tellOwn = createOwnValues(differing);
  for (const row of rows) {
    if (row.includes(undefined)) unmatched.push(await describeUnmatched(row, documents, tellOwn));
  }
  refuseOneReader(documents, differing);
  const comparison: Comparison = {
    copies: documents.map(describeCopy),
    equal,
    differing,
    unmatched,
    warnings: [...doubts, ...limitsOf(documents)],
  };
  return redact ? redactComparison(comparison, snapshots) : comparison;
}

function partsOf(row: Row, documents: readonly Document[]): readonly DifferingPart[] {
  const present = row.flatMap((entry, copy) => (entry ? [{ entry, copy }] : []));
  if (present.length < 2) return [];
  const readers = present.map(({ copy }) => readerOf(documents[copy]));
  return differencesOf(present.map(({ entry }) => entry)).map((difference) => {
    const isPage = documents[0]?.snapshot.source === "page";
    const uses = isPage
      ? difference.values.map((value, at) => countUses(value, documents[present[at]?.copy ?? 0]))
      : [];
    return judgeDifference(difference, { isPage, readers, uses } satisfies Circumstances);
  });
}

/** Shorter values stand in other requests by chance. */
const SHORTEST_USED = 5;

function countUses(value: string, document: Document | undefined): number {
  if (!document || value.length < SHORTEST_USED) return 1;
  const isIn = ({ load, sent }: Entry): boolean =>
    load.url.includes(value) || sent.some(({ text }) => text.includes(value));
  return document.entries.filter(isIn).length;
}

/** Undefined where the copy does not tell. */
function readerOf(document: Document | undefined): string | undefined {
  const readers = [...(document?.readers ?? [])];
  return readers.length > 0 ? readers.sort().join(" ") : undefined;
}

function copiesOf(row: Row, documents: readonly Document[]): readonly LoadOfCopy[] {
  return row.flatMap((entry, copy): LoadOfCopy[] => {
    if (!entry) return [];
    const { load } = entry;
    const [element] = load.elements;
    const index = documents[copy]?.snapshot.loads.indexOf(load) ?? -1;
    return [{ copy, load: index, url: load.url, ...(element && { element }) }];
  });
}

async function factsOf(row: Row): Promise<Omit<UnmatchedLoad, "copies" | "leaks">> {
  const entry = row.find((candidate) => candidate !== undefined);
  if (!entry) throw new Error("a row without a load");
  const { load, tracker } = entry;
  const host = hostOf(load);
  const owner = tracker?.facts.owner ?? (host && (await ownerOf(host)));
  const domain = host && registrableDomain(host);
  return {
    type: load.type,
    trigger: load.trigger,
    ...(tracker && { tracker: tracker.facts }),
    ...(owner && { owner }),
    ...(domain && { domain }),
  };
}

/**
 * A load that one copy alone has, with what names its reader without any counterpart, and with values
 * that other loads have shown to be the copy's own.
 */
async function describeUnmatched(
  row: Row,
  documents: readonly Document[],
  tellOwn: ReturnType<typeof createOwnValues>,
): Promise<UnmatchedLoad> {
  const [[copy, entry] = [0, undefined], ...others] = [...row.entries()].flatMap(([at, found]) =>
    found ? [[at, found] as const] : [],
  );
  // What several copies have is compared among these.
  const own = entry && others.length === 0 ? tellOwn(copy, entry) : [];
  return { ...(await factsOf(row)), copies: copiesOf(row, documents), leaks: own };
}

function describeCopy({ snapshot, readers }: Document): Copy {
  const { loads, known: _known, page: _page, ...document } = snapshot;
  return { ...document, loads: loads.length, readers: [...readers] };
}

function refuseOneReader(documents: readonly Document[], differing: readonly DifferingLoad[]) {
  const readers = new Set(documents.map(readerOf));
  if (differing.length > 0 || readers.size > 1 || readers.has(undefined)) return;
  throw new TargetError(
    "same-copy",
    "all copies are for the same reader, and nothing in their loads differs",
    "what is personal to this reader is the same in all of them: compare with a copy to another reader",
  );
}

/** What the comparison cannot tell, whatever it found. */
function limitsOf(documents: readonly Document[]): readonly string[] {
  if (documents[0]?.snapshot.source === "page") {
    return [
      "all visits came from one browser and one IP address: what a site derives from these is equal, and tells you apart from others all the same",
    ];
  }
  const readers = documents.map(readerOf);
  const silent = readers.filter((reader) => reader === undefined).length;
  if (silent > 0) {
    return [
      `${silent === readers.length ? "no copy says" : "not every copy says"} whom it is for; they are taken as copies to different readers`,
    ];
  }
  return new Set(readers).size === 1
    ? [
        "all copies are for the same reader: what differs stands for a delivery, and what stands for the reader is equal",
      ]
    : [];
}
