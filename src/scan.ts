import { createRuler } from "./allow/rule-on.ts";
import type { Ruling } from "./allow/ruling.ts";
import { type Client, clients, exposureOf, findClients } from "./clients/index.ts";
import { failedResult, TargetError } from "./errors.ts";
import { carriesTelling, findLeaks } from "./leaks/index.ts";
import { type CutLog, createCutLog } from "./leaks/reading/cut-log.ts";
import type { NoteCut } from "./leaks/reading/cuts.ts";
import type { FilterList } from "./lists/filter-list.ts";
import { hostOf } from "./load.ts";
import {
  CONFIDENCES,
  CONSENT_CHOICES,
  type ConsentChoice,
  type Drawing,
  type Evidence,
  type FailedResult,
  type Finding,
  type Load,
  type Result,
  type ScannedResult,
  type Snapshot,
} from "./model.ts";
import { redactResult } from "./redact.ts";
import { guardRule } from "./rules/guard-rule.ts";
import { rules } from "./rules/index.ts";
import type { Rule, RuleContext } from "./rules/rule.ts";
import { allowAgreed } from "./scan/agreed.ts";
import { consentRecordsOf } from "./scan/consent-records.ts";
import type { CrawlOptions } from "./scan/crawl.ts";
import { interrupted, unlessAborted } from "./scan/interrupted.ts";
import { openPages, type PagesOptions } from "./scan/pages.ts";
import { type ExaminedLoad, sharedIds } from "./scan/shared-ids.ts";
import { scanInThreads, startThreads, type Threads } from "./scan/threads.ts";
import { severityOf } from "./severity.ts";
import { type ReadOptions, readTarget } from "./sources/file.ts";
import type { MarkupDocument } from "./sources/markup/document.ts";
import { openMessages } from "./sources/messages.ts";
import type { Renderer } from "./sources/page/render.ts";
import type { DocumentTarget, PageTarget, Target } from "./sources/targets.ts";
import {
  matcherWith,
  matchTracker,
  type OwnTracker,
  ownerOf,
  registrableDomain,
  type TrackerMatch,
} from "./trackers/index.ts";

/** How targets are read, and what of the result is told. The options of pages mean nothing to files. */
export interface ScanOptions extends ReadOptions, Omit<PagesOptions, "consent">, CrawlOptions {
  /** `compare`: each page is visited three times, with no choice, accepting, and refusing. */
  readonly consent?: ConsentChoice | "compare";
  /** Mask the reader's values before anything else sees the result. */
  readonly redact?: boolean;
  /**
   * Narrow mails and HTML files to what these mail clients would load: ids (`gmail-web`) or families
   * (`outlook`). Findings that none of them loads are counted apart and left out; clicks and receipts
   * stay, since no client protects from them.
   */
  readonly clients?: readonly string[];
  /** Filter lists, opened by `openLists`: what they block is a finding of the rule `listed`. */
  readonly lists?: readonly FilterList[];
  /**
   * Lay mails and HTML files out in a browser as well, scripts off and nothing contacted, for exact
   * sizes and hiding.
   */
  readonly render?: boolean;
  /** Keep of mails and HTML files how they look (`drawings` of the result). */
  readonly drawings?: boolean;
  /** Called with everything that is known of a document before it is judged; see `scanSnapshot`. */
  readonly onSnapshot?: (snapshot: Snapshot) => void;
  /** Rules of one's own, beside those that are built in. They are run in this thread alone. */
  readonly rules?: readonly Rule[];
  /** Trackers of one's own, asked before the catalogue. */
  readonly trackers?: readonly OwnTracker[];
  /** What is allowed, and what fails where. */
  readonly ruling?: Ruling;
}

/**
 * Scans target after target and tells the results in the order given: pages several at once and ahead
 * of their turn, many files in several threads. A target that cannot be scanned gives a failed result
 * and never stops the others.
 *
 * @param threads that `startThreads` gave for these targets and options before this module was loaded
 */
export async function* scanTargets(
  targets: Iterable<Target | FailedResult>,
  options: ScanOptions = {},
  threads?: Threads,
): AsyncGenerator<Result> {
  const { consent, crawl, ...others } = options;
  const given = [...targets];
  const all = consent === "compare" && !crawl ? given.flatMap(visitsOf) : given;
  const pagesOptions = consent && consent !== "compare" ? { ...others, consent } : others;
  const pageTargets = all.filter(isPage);
  const documents = scanDocuments(all.filter(isDocument), options, threads);
  const judgePage = async (page: Snapshot) => {
    const result = await tellAndScan(knowing(page, options), options);
    return consent === "compare" ? allowAgreed(result) : result;
  };
  const hasPages = pageTargets.length > 0;
  const crawler =
    hasPages && crawl
      ? await (await import("./scan/crawl.ts")).openCrawl(crawl, others, consent, judgePage)
      : undefined;
  const pages =
    hasPages && !crawler ? await openPages(pageTargets, pagesOptions, judgePage) : undefined;
  try {
    let scanned: Scanned | undefined;
    for (const target of all) {
      if ("status" in target) yield target;
      else if (isPage(target) && crawler) {
        yield* crawler.pagesOf(
          target,
          pageTargets.map(({ name }) => name),
        );
      } else if (isPage(target)) {
        const result = await pages?.next();
        if (result) yield result;
      } else {
        // An archive gives many results, and perhaps none.
        scanned ??= (await documents.next()).value;
        for (; scanned?.of === target; scanned = (await documents.next()).value) {
          yield* scanned.results;
        }
      }
    }
  } finally {
    await Promise.all([pages?.close(), crawler?.close(), documents.return(undefined)]);
  }
}

/** One visit for each choice, each in a profile of its own. */
function visitsOf(target: Target | FailedResult): readonly (Target | FailedResult)[] {
  return isPage(target)
    ? CONSENT_CHOICES.map((consent): PageTarget => ({ ...target, consent }))
    : [target];
}

/** A page hardly tells the reader's addresses itself. */
function knowing(page: Snapshot, { recipients = [] }: ScanOptions): Snapshot {
  const addresses = recipients.map((value) => ({ data: "email-address", value }) as const);
  return addresses.length === 0 ? page : { ...page, known: [...addresses, ...page.known] };
}

function isPage(target: Target | FailedResult): target is PageTarget {
  return "kind" in target && target.kind === "page";
}

function isDocument(target: Target | FailedResult): target is DocumentTarget {
  return !("status" in target) && target.kind !== "page";
}

/** What was scanned of one target. */
interface Scanned {
  readonly of: DocumentTarget;
  readonly results: readonly Result[];
}

/** Files one after the other, or in several threads where there are many and nothing else to do. */
async function* scanDocuments(
  targets: readonly DocumentTarget[],
  options: ScanOptions,
  started: Threads | undefined,
): AsyncGenerator<Scanned, undefined> {
  const { recipients, maxSize, redact, clients: names, trackers, ruling } = options;
  const { render, compileIn } = options;
  const documents = openMessages(targets, options);
  const threads = started ?? startThreads(targets, options);
  if (threads) {
    const setting = {
      ...(recipients && { recipients }),
      ...(maxSize !== undefined && { maxSize }),
      ...(redact !== undefined && { redact }),
      ...(names && { clients: names }),
      ...(trackers && { trackers }),
      ...(ruling && { ruling }),
      ...(compileIn !== undefined && { compileIn }),
    };
    yield* scanInThreads(documents, threads, setting, (target) => scanDocument(target, options));
    return;
  }
  const renderer = render
    ? (await import("./sources/page/render.ts")).openRenderer(options)
    : undefined;
  try {
    for await (const { of, document } of documents) {
      const results =
        "status" in document ? [document] : await scanDocument(document, options, renderer?.read);
      yield { of, results };
    }
  } finally {
    await renderer?.close();
  }
}

/** Reads and judges one file, or one message of many in a file. */
export async function scanDocument(
  target: DocumentTarget,
  options: ScanOptions,
  read: Renderer["read"] = readTarget,
): Promise<readonly Result[]> {
  const { signal } = options;
  if (signal?.aborted) return [interrupted(target.name)];
  const markups: MarkupDocument[] = [];
  const reading = options.drawings
    ? { ...options, onMarkup: (document: MarkupDocument) => void markups.push(document) }
    : options;
  const results = read(target, reading)
    .then((documents) =>
      Promise.all(
        documents.map(async (one): Promise<Result> => {
          if ("status" in one) return one;
          const drawings =
            // Of several it is not known whose is whose.
            options.drawings && documents.length === 1 ? await draw(markups, one) : undefined;
          return tellAndScan(one, options, drawings);
        }),
      ),
    )
    .catch((error: unknown) => {
      if (error instanceof TargetError) return [failedResult(target.name, error)];
      throw error;
    });
  return signal ? unlessAborted(results, target.name, signal) : results;
}

function tellAndScan(
  snapshot: Snapshot,
  options: ScanOptions,
  drawings?: readonly Drawing[],
): Promise<ScannedResult> {
  options.onSnapshot?.(snapshot);
  return scanSnapshot(snapshot, options, drawings);
}

async function draw(
  documents: readonly MarkupDocument[],
  { loads }: Snapshot,
): Promise<readonly Drawing[]> {
  const { drawMarkup } = await import("./sources/markup/drawing.ts");
  const keyOf = ({ trigger, type, url }: Pick<Load, "trigger" | "type" | "url">) =>
    `${trigger}\n${type}\n${url}`;
  const indexes = new Map(loads.map((load, index) => [keyOf(load), index]));
  return documents.map((document) => drawMarkup(document, (load) => indexes.get(keyOf(load))));
}

/** Judges what a source measured: rules, decoders, catalogue and clients over every load. */
export async function scanSnapshot(
  snapshot: Snapshot,
  options: Pick<ScanOptions, "redact" | "clients" | "lists"> & JudgingOptions = {},
  drawings?: readonly Drawing[],
): Promise<ScannedResult> {
  const { known, ignores, ...document } = snapshot;
  const judging = await judgingOf(options);
  const among = snapshot.source === "page" ? [] : clientsOf(options.clients);
  const findings: Finding[] = [];
  const cuts = createCutLog();
  // Of a page, what one load hands over is compared with what the others do.
  const examined =
    snapshot.source === "page" ? await examineAll(snapshot, judging, cuts) : undefined;
  const shared = examined && (await sharedIds(examined, snapshot));
  const { loads } = snapshot;
  for (let index = 0; index < loads.length; index++) {
    const load = loads[index] as Load;
    const before = examined?.[index];
    const finding = judge(
      load,
      index,
      snapshot,
      among,
      judging,
      before ? { ...before, shared: shared?.get(load) } : cuts.noteOf(load),
      options.lists,
    );
    if (finding) findings.push(finding.owner ? finding : await withOwner(finding, load));
    // Other pages are loaded meanwhile, and wait for every answer of ours.
    if (snapshot.source === "page" && index % LOADS_AT_ONCE === LOADS_AT_ONCE - 1) await turn();
  }
  const consentRecords = snapshot.page?.consent ? consentRecordsOf(snapshot.page) : undefined;
  const narrowed = options.clients && among.length > 0 ? narrow(findings, among) : undefined;
  const found: ScannedResult = {
    status: "scanned",
    ...document,
    warnings: document.warnings.concat(cuts.warning() ?? []),
    ...(narrowed ?? { findings }),
    ...(consentRecords && { consentRecords }),
    ...(drawings && { drawings }),
  };
  const result = judging.ruleOn ? judging.ruleOn(found, ignores) : found;
  return options.redact ? redactResult(result, known) : result;
}

/**
 * The mail clients that a file is judged for; a live page has none.
 *
 * @throws RangeError for a name that no client has
 */
function clientsOf(names: readonly string[] | undefined): readonly Client[] {
  if (!names) return clients;
  const wanted = names.flatMap((name) => {
    const found = findClients(name);
    if (!found) throw new RangeError(`there is no mail client '${name}'`);
    return found;
  });
  return clients.filter((client) => wanted.includes(client));
}

/** Leaves out what none of the clients ever loads, and says how much that is. */
function narrow(
  findings: readonly Finding[],
  among: readonly Client[],
): Pick<ScannedResult, "findings" | "narrowed"> {
  const fired = findings.filter(
    ({ exposure }) => exposure.length === 0 || exposure.some(({ fires }) => fires !== "no"),
  );
  const narrowed = {
    clients: among.map(({ id }) => id),
    names: among.map(({ name }) => name),
    leftOut: findings.length - fired.length,
  };
  return { findings: fired, narrowed };
}

/** Of the rules that are built in. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** What loads are judged with. */
interface Judging {
  readonly rules: readonly Rule[];
  /** Whether some of them are the user's own, which may speak of any load. */
  readonly own: boolean;
  readonly matchTracker: typeof matchTracker;
  readonly ruleOn?: Awaited<ReturnType<typeof createRuler>>;
}

const BUILT_IN: Judging = { rules, own: false, matchTracker };

type JudgingOptions = Pick<ScanOptions, "rules" | "trackers" | "ruling">;

/** Of the last call: the documents of a run are all judged alike. */
let last:
  | { readonly options: JudgingOptions; readonly judging: Judging | Promise<Judging> }
  | undefined;

function judgingOf(options: JudgingOptions): Judging | Promise<Judging> {
  const { rules, trackers, ruling } = options;
  if (!rules && !trackers && !ruling) return BUILT_IN;
  const before = last?.options;
  if (
    last &&
    before?.rules === rules &&
    before?.trackers === trackers &&
    before?.ruling === ruling
  ) {
    return last.judging;
  }
  const judging = prepareJudging(options);
  last = { options, judging };
  return judging;
}

async function prepareJudging({ rules: own, trackers, ruling }: JudgingOptions): Promise<Judging> {
  return {
    rules: own ? [...rules, ...own.map(guardRule)] : rules,
    own: own !== undefined,
    matchTracker: trackers ? matcherWith(trackers) : matchTracker,
    ...(ruling && { ruleOn: await createRuler(ruling) }),
  };
}

/** Some milliseconds' worth. */
const LOADS_AT_ONCE = 50;

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What the decoders and the catalogue say of a page's loads. */
async function examineAll(
  { loads, known, page }: Snapshot,
  { matchTracker }: Judging,
  cuts: CutLog,
): Promise<readonly ExaminedLoad[]> {
  const examined: ExaminedLoad[] = [];
  for (const load of loads) {
    const tracker = matchTracker(load, page?.aliases);
    const leaks = findLeaks(load, { known, tracker, page, note: cuts.noteOf(load) });
    examined.push({ load, tracker, leaks });
    // Other pages are loaded meanwhile, and wait for every answer of ours.
    if (examined.length % LOADS_AT_ONCE === 0) await turn();
  }
  return examined;
}

function judge(
  load: Load,
  index: number,
  snapshot: Snapshot,
  among: readonly Client[],
  { matchTracker, rules, own }: Judging,
  given: NoteCut | (ExaminedLoad & Pick<RuleContext, "shared">),
  lists: readonly FilterList[] = [],
): Finding | undefined {
  const { known } = snapshot;
  const before = typeof given === "function" ? undefined : given;
  const note = typeof given === "function" ? given : undefined;
  const tracker = before ? before.tracker : matchTracker(load);
  const listed = lists.length > 0 ? listedBy(lists, load, snapshot) : [];
  // Most loads of a mail are pictures to look at and links to pages: nothing is to be taken apart there.
  const context = { known, tracker, ...(note && { note }) };
  if (
    !before &&
    !own &&
    listed.length === 0 &&
    !concernsRules(load, tracker) &&
    !carriesTelling(load, context)
  ) {
    return undefined;
  }
  const leaks = before?.leaks ?? findLeaks(load, context);
  const ruleContext = { snapshot, leaks, tracker, listed, shared: before?.shared };
  const evidence: Evidence[] = [];
  for (const rule of rules) {
    const answer = rule.check(load, ruleContext);
    if (answer) evidence.push({ rule: rule.id, ...answer });
  }
  if (!isFilled(evidence)) return undefined;
  const host = hostOf(load);
  const domain = host && registrableDomain(host);
  return {
    load: index,
    evidence,
    confidence: greatestConfidence(evidence),
    severity: severityOf(leaks),
    ...(tracker ? { tracker: tracker.facts, owner: tracker.facts.owner } : {}),
    ...(domain ? { domain } : {}),
    leaks,
    exposure: exposureOf(load, among),
  };
}

function listedBy(lists: readonly FilterList[], load: Load, snapshot: Snapshot) {
  return lists.flatMap((list) => {
    const filter = list.find(load, snapshot);
    return filter === undefined ? [] : [{ list: list.name, date: list.date, filter }];
  });
}

function concernsRules(load: Load, tracker: TrackerMatch | undefined): boolean {
  for (let index = 0; index < rules.length; index++) {
    if (rules[index]?.concerns?.(load, tracker)) return true;
  }
  return false;
}

function isFilled(evidence: Evidence[]): evidence is [Evidence, ...Evidence[]] {
  return evidence.length > 0;
}

/** The list of companies is only loaded where the catalogue knows nothing. */
async function withOwner(finding: Finding, load: Load): Promise<Finding> {
  const host = hostOf(load);
  const owner = host && (await ownerOf(host));
  return owner ? { ...finding, owner } : finding;
}

function greatestConfidence(evidence: readonly Evidence[]): Finding["confidence"] {
  const ranks = evidence.map(({ confidence }) => CONFIDENCES.indexOf(confidence));
  return CONFIDENCES[Math.max(...ranks)] ?? "possible";
}
