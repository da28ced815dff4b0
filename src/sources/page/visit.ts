import type { BrowserContext, Page, Response } from "playwright";
import { TargetError } from "../../errors.ts";
import type { ConsentFacts, CookieFacts, RespawnedFacts, Snapshot } from "../../model.ts";
import { aliasesOf } from "./aliases.ts";
import { maySendAtEnd } from "./at-end.ts";
import { makeChoice } from "./consent/make-choice.ts";
import { closeContext, leaveFailure, openContext, openPage, tameContext } from "./context.ts";
import { hideCredentials } from "./credentials.ts";
import type { DevtoolsTarget } from "./devtools.ts";
import { type Filled, fillForms } from "./fill.ts";
import { followSockets } from "./follow-sockets.ts";
import { createGuard, type PageAddress } from "./guard.ts";
import { type DocumentFacts, readCookies, readDocument } from "./known-values.ts";
import { leavePages } from "./leave.ts";
import { moveAround } from "./move-around.ts";
import { NOTHING_TO_SHOW, navigationError } from "./navigation-error.ts";
import type { PageOptions, PageProgress, VisitOptions } from "./options.ts";
import { inventPlanted, type Planted, plant } from "./plant.ts";
import { privateContacts } from "./private-contacts.ts";
import { respawned } from "./respawned.ts";
import { takeScreenshot } from "./screenshot.ts";
import { scriptFacts } from "./script-facts.ts";
import { type Session, stopReason, type Time } from "./session.ts";
import { buildSnapshot, ownHosts, type Seen } from "./snapshot.ts";
import { type Survey, surveyPage } from "./survey/index.ts";
import { takeAlong } from "./take-along.ts";
import type { Watched } from "./watch.ts";
import { pause, within } from "./within.ts";

const DEFAULT_WAIT = 6_000;
/** Milliseconds for a page to have loaded; many never do, and are watched all the same. */
const LOAD_TIMEOUT = 15_000;
/**
 * Milliseconds that are kept for survey and exit, which see what nothing before sees; of a short time a
 * third.
 */
const LEAVING = 4_000;
/** Milliseconds for what a choice sets going at once. */
const AFTER_CHOICE = 2_000;
/** Milliseconds for putting a text into the page. */
const PLANTING = 500;
/** Milliseconds for what brings deleted cookies back. */
const RESPAWNING = 2_000;
const SURVEY_TIMEOUT = 2_000;
/** Of a page that has more time left; busy machines need it. */
const MAX_SURVEY_TIMEOUT = 6_000;
const LOOKUP_TIMEOUT = 1_000;
const LOOKUP_WARNING =
  "where WebSockets and WebRTC connections lead was not looked up in time: some may be private";
/** Milliseconds between two words on progress. */
const PROGRESS_INTERVAL = 100;

/** What is found out at the end of a visit, as far as it goes. */
export interface Findings {
  response?: Response | undefined;
  url: string;
  document?: DocumentFacts | undefined;
  survey?: Survey | undefined;
  cookies: readonly CookieFacts[];
  ownCookies: readonly CookieFacts[];
  aliases: Readonly<Record<string, readonly string[]>>;
  consent?: ConsentFacts | undefined;
  filled?: Filled;
  respawned?: readonly RespawnedFacts[] | undefined;
  /** What was put into the page; a page that somebody else drives is left as it is. */
  readonly planted?: Planted;
  readonly warnings: Set<string>;
}

/**
 * Loads a page, watches it, leaves it, and tells what it requested.
 *
 * @throws TargetError when nothing of it could be seen
 */
export async function visitPage(
  session: Session,
  name: string,
  address: PageAddress,
  options: PageOptions & VisitOptions,
  time: Time,
): Promise<Snapshot> {
  const context = await openContext(session, address.url, options, time);
  const { credentials } = address;
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= closeContext(session, context);
    return closing;
  };
  try {
    const seen = await visit({ session, context, name, address, options, time });
    // The browser does it while what was seen is put together.
    close();
    const snapshot = buildSnapshot(seen);
    return credentials ? hideCredentials(snapshot, credentials) : snapshot;
  } finally {
    // A page that does not end would take its successor's time: that one then gets another browser.
    await close();
  }
}

interface Visit {
  readonly session: Session;
  readonly context: BrowserContext;
  readonly name: string;
  readonly address: PageAddress;
  readonly options: PageOptions & VisitOptions;
  readonly time: Time;
}

/** Waits until a document has loaded, and prepares it for being watched. */
type Settle = (brokenOff: Promise<string>) => Promise<void>;

/** Milliseconds that are left until the page has to be left. */
function leftBeforeLeaving({ timeout, left }: Time): number {
  return Math.max(0, left() - Math.min(LEAVING, timeout / 3));
}

async function visit(run: Visit): Promise<Seen> {
  const { session, context, name, address, options, time } = run;
  const { watch, signal } = session;
  const { closedPopups } = tameContext(context);
  const { page, target } = await openPage(session, context, time);
  const progress = reportProgress(name, options);
  const watched = watch.open(target.contextId, createGuard(address, options), () =>
    progress.count(watched.log.exchanges.length),
  );
  const planted = inventPlanted();
  const findings: Findings = {
    url: address.url,
    cookies: [],
    ownCookies: [],
    aliases: {},
    planted,
    warnings: new Set([...session.warnings, ...session.limits]),
  };
  const { warnings } = findings;
  followSockets(page, watched.log);
  context.on("page", (popup) => followSockets(popup, watched.log));
  let crashed = false;
  page.on("crash", () => {
    crashed = true;
    warnings.add("the page crashed the browser's process: what came after that is not known");
  });
  const brokenOff = breakOf(page);
  try {
    progress.phase("navigating");
    findings.response = await navigate(page, watched, run);
    progress.phase("watching");
    const settle: Settle = async (broken) => {
      await waitForLoad(page, run, broken, warnings);
      // Not before: what a page builds of its own markup must find that as it was sent.
      void plant(target, planted, Math.min(PLANTING, leftBeforeLeaving(time)), signal);
    };
    await settle(brokenOff);
    if (options.consent === undefined) await look(page, run, watched, warnings);
    else findings.consent = await choose(page, run, watched, settle, progress.phase, warnings);
    if (options.fill && !crashed) {
      progress.phase("typing");
      const filled = await fillForms(page, leftBeforeLeaving(time) / 2, signal);
      findings.filled = filled;
      for (const warning of fillWarnings(filled)) warnings.add(warning);
    }
    if (options.respawn && findings.consent?.outcome === "made") {
      warnings.add("the cookies were not deleted: one of them keeps the choice");
    } else if (options.respawn && !crashed) {
      progress.phase("watching");
      findings.respawned = await respawn(page, target, run, watched, settle, warnings);
    }
    await lookAround(page, target, run, watched, findings);
    const spare = { left: Math.max(leftBeforeLeaving(time), time.left() / 3), signal };
    for (const warning of await takeScreenshot(target, name, options, spare)) warnings.add(warning);
    await takeAlong(target, context, options, spare);
    progress.phase("leaving");
    if (!crashed) {
      const framesAreGone = () => !watch.hasFrames(target.contextId);
      const { log } = watched;
      const isAlone = watch.isAlone(target.contextId) && page.frames().length === 1;
      const maySend = async () => !isAlone || maySendAtEnd(target, log);
      const leaving = { log, framesAreGone, maySend, time: time.left(), signal };
      const undone = await within(time.left() + 100, leavePages(context, leaving), signal);
      if (!undone && !signal.aborted) {
        warnings.add(
          "there was no time to leave the page: what it sends then is not known in full",
        );
      }
      for (const warning of undone ?? []) warnings.add(warning);
    }
    await within(Math.min(time.left(), 500), Promise.all(watched.pending), signal);
    const contacts = await within(LOOKUP_TIMEOUT, privateContacts(watched), signal);
    for (const warning of contacts ?? []) warnings.add(warning);
    if (!contacts && !signal.aborted) warnings.add(LOOKUP_WARNING);
  } finally {
    const unclear = watch.close(watched);
    if (unclear > 0) {
      warnings.add(`${unclear} requests could have come from this page or another one`);
    }
    progress.phase("done");
  }
  if (signal.aborted)
    warnings.add(`${stopReason(signal).message}: the page was not watched to its end`);
  if (closedPopups() > 0)
    warnings.add(`the page opened ${closedPopups()} windows too many, which were closed`);
  return { name, session, watched, findings, options };
}

function fillWarnings({ fields, leftOut }: Filled): readonly string[] {
  if (fields === 0) return ["no form field was found that could be typed into"];
  return leftOut > 0 ? [`${leftOut} form fields were not typed into`] : [];
}

/** Why the document did not come to its end; never settles when it did. */
function breakOf(page: Page): Promise<string> {
  return new Promise((resolve) => {
    page.on("requestfailed", (request) => {
      // Those of service workers have no frame to ask for.
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
      const error = request.failure()?.errorText ?? "";
      // It went on to another one, or was no page.
      if (error !== "net::ERR_ABORTED") resolve(error);
    });
  });
}

async function navigate(
  page: Page,
  watched: Watched,
  { session: { signal }, address, time }: Visit,
): Promise<Response | undefined> {
  const going = page.goto(address.url, { waitUntil: "commit", timeout: 0 });
  try {
    const response = await within(
      leftBeforeLeaving(time),
      going.then((answer) => ({ answer })),
      signal,
    );
    if (response) return response.answer ?? undefined;
  } catch (error) {
    if (signal.aborted) throw stopReason(signal);
    // A page that goes on to another at once is one all the same.
    if (/interrupted by another navigation/.test(String(error))) return undefined;
    await leaveFailure(page, signal);
    throw failure(error, watched, address.url);
  }
  if (signal.aborted) throw stopReason(signal);
  throw new TargetError(
    "no-answer",
    "the server did not answer in time",
    "raise --timeout if it is only slow",
  );
}

function failure(error: unknown, { blocked, log }: Watched, url: string): TargetError {
  const documents = log.exchanges.filter(({ type }) => type === "Document");
  const last = documents.at(-1);
  const reason = blocked.get(last?.url ?? url);
  if (reason !== undefined) {
    return new TargetError("private-address", reason, "leave out --block-private if that is meant");
  }
  const told = navigationError(error);
  const { status = 0, mimeType } = last?.response ?? {};
  if (told.code !== "not-a-page") return told;
  if (status >= 400) {
    return new TargetError("not-a-page", `${NOTHING_TO_SHOW} (${status})`);
  }
  if (status === 204 || status === 205) {
    return new TargetError("not-a-page", `the server answers that there is nothing (${status})`);
  }
  return mimeType ? new TargetError("not-a-page", `it is a download (${mimeType})`) : told;
}

/** Waits for the page to load; many never do, and are watched all the same. */
async function waitForLoad(
  page: Page,
  { session: { signal }, options, time }: Visit,
  brokenOff: Promise<string>,
  warnings: Set<string>,
): Promise<void> {
  const { wait = DEFAULT_WAIT } = options;
  const loadTime = Math.min(LOAD_TIMEOUT, Math.max(0, leftBeforeLeaving(time) - wait));
  const loading = page.waitForLoadState("load").then(() => "loaded" as const);
  const end = await within(
    loadTime,
    Promise.race([loading, brokenOff.then((error) => ({ error }))]),
    signal,
  ).catch(() => undefined);
  if (signal.aborted) return;
  if (end === undefined) {
    warnings.add(
      `the page had not loaded after ${inSeconds(loadTime)}; it was watched as far as it was`,
    );
  } else if (end !== "loaded") {
    warnings.add(
      `the page broke off before its end (${end.error}): what the rest would have loaded is not known`,
    );
  }
}

/** Watches what a loaded page does; scrolls in the last part of that. */
async function look(
  page: Page,
  { session: { signal }, options, time }: Visit,
  { log }: Watched,
  warnings: Set<string>,
): Promise<void> {
  const { wait = DEFAULT_WAIT } = options;
  if (signal.aborted) return;
  const window = Math.min(wait, leftBeforeLeaving(time));
  const [meant, was] = [inSeconds(wait), inSeconds(window)];
  if (meant !== was) {
    warnings.add(`the time left was enough to watch the page for ${was}, not ${meant}`);
  }
  // Lazy pictures need a third of a second; a page that scrolls all the time shows less of itself.
  const moving = Math.min(2_000, window / 3);
  await pause(window - moving, signal);
  log.setTrigger("scroll");
  await within(moving + 500, moveAround(page, moving, signal), signal).catch(() => undefined);
}

/**
 * Watches the page before any choice, without a move that it could take for one; makes the choice, and
 * loads the page once more as a visitor who made it.
 */
async function choose(
  page: Page,
  run: Visit,
  watched: Watched,
  settle: Settle,
  tell: (phase: PageProgress["phase"]) => void,
  warnings: Set<string>,
): Promise<ConsentFacts> {
  const { session, options, time } = run;
  const { signal } = session;
  const { log } = watched;
  const { wait = DEFAULT_WAIT, consent = "none" } = options;
  if (consent === "none") {
    await look(page, run, watched, warnings);
    return { choice: consent, outcome: "not-asked" };
  }
  const before = options.session?.consent;
  if (before?.outcome === "made") {
    await look(page, run, watched, warnings);
    return { ...before, from: 0, at: 0 };
  }
  await pause(Math.min(wait, leftBeforeLeaving(time) / 2), signal);
  tell("choosing");
  const facts = await makeChoice(page, consent, {
    left: () => leftBeforeLeaving(time),
    now: log.now,
    signal,
  });
  if (facts.outcome === "no-banner") {
    warnings.add(
      `no consent banner was found that could be operated: nothing was ${CHOSEN[consent]}`,
    );
  } else if (facts.outcome === "failed") {
    warnings.add(
      `the consent banner (${facts.platform}) could not be operated: nothing was ${CHOSEN[consent]}`,
    );
  }
  tell("watching");
  if (facts.outcome === "made") {
    await pause(Math.min(wait, AFTER_CHOICE, leftBeforeLeaving(time) / 4), signal);
    if (!(await reload(page, run, watched, settle)) && !signal.aborted) {
      warnings.add("the page did not come back after the choice: what it does then is not known");
    }
  }
  await look(page, run, watched, warnings);
  return facts;
}

const CHOSEN = { accept: "accepted", reject: "refused" } as const;

/** The page once more, as its next visit shows it; false when it did not come back. */
async function reload(
  page: Page,
  { session: { signal }, time }: Visit,
  { log }: Watched,
  settle: Settle,
): Promise<boolean> {
  if (signal.aborted) return false;
  log.setTrigger("leave");
  const going = page.reload({ waitUntil: "commit", timeout: 0 });
  const isBack = await within(
    leftBeforeLeaving(time) / 2,
    going.then(() => true),
    signal,
  ).catch(() => false);
  log.setTrigger("open");
  if (isBack) await settle(breakOf(page));
  return isBack === true;
}

/** Deletes all cookies and loads the page once more; undefined where that could not be done. */
async function respawn(
  page: Page,
  target: DevtoolsTarget,
  run: Visit,
  watched: Watched,
  settle: Settle,
  warnings: Set<string>,
): Promise<readonly RespawnedFacts[] | undefined> {
  const { session, context, options, time } = run;
  const { signal } = session;
  const unknown = () => {
    if (!signal.aborted)
      warnings.add("which deleted cookies come back is not known: there was no time");
    return undefined;
  };
  const limit = () => Math.min(SURVEY_TIMEOUT, leftBeforeLeaving(time));
  const stored = await readDocument(target, limit(), signal);
  const before = await within(limit(), readCookies(context), signal);
  const written = scriptFacts(watched.log.notes);
  const cleared = await within(
    limit(),
    context.clearCookies().then(() => true),
    signal,
  );
  if (!before || !cleared || !(await reload(page, run, watched, settle))) return unknown();
  const { wait = DEFAULT_WAIT } = options;
  await pause(Math.min(wait, RESPAWNING, leftBeforeLeaving(time) / 2), signal);
  const after = await within(limit(), readCookies(context), signal);
  return after ? respawned(before, after, stored, written) : unknown();
}

function inSeconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}

/** Everything that is read of the page while it is there. */
async function lookAround(
  page: Page,
  target: DevtoolsTarget,
  { session: { signal }, context, options, time: { left } }: Visit,
  watched: Watched,
  findings: Findings,
): Promise<void> {
  if (signal.aborted) return;
  const url = page.url();
  if (/^https?:/.test(url)) findings.url = withoutCredentials(url);
  const spare = Math.min(MAX_SURVEY_TIMEOUT, left() - LEAVING);
  const time = Math.min(left(), Math.max(SURVEY_TIMEOUT, spare));
  const hosts = ownHosts(findings.url, watched.log.exchanges);
  const wantsAliases = options.dns !== false && !options.noContact;
  const [document, survey, cookies, ownCookies, aliases] = await Promise.all([
    readDocument(target, time, signal),
    within(time, surveyPage(page, { time: time * 0.9 }), signal).catch(() => undefined),
    within(time, readCookies(context), signal).catch(() => undefined),
    within(time, readCookies(context, findings.url), signal).catch(() => undefined),
    wantsAliases ? aliasesOf(hosts, { timeout: time }) : undefined,
  ]);
  findings.document = document;
  findings.survey = survey;
  findings.cookies = cookies ?? [];
  findings.ownCookies = ownCookies ?? [];
  findings.aliases = aliases?.aliases ?? {};
  const { warnings } = findings;
  if (signal.aborted) return;
  if (!document || !survey) {
    warnings.add("the page did not answer in time: its elements and what it stores are not known");
  }
  if (!cookies) warnings.add("the browser did not tell its cookies in time");
  for (const warning of [...(survey?.warnings ?? []), ...(aliases?.warnings ?? [])]) {
    warnings.add(warning);
  }
}

function withoutCredentials(url: string): string {
  const clean = new URL(url);
  clean.username = "";
  clean.password = "";
  return clean.href;
}

function reportProgress(target: string, { onProgress }: PageOptions) {
  let phase: PageProgress["phase"] = "navigating";
  let requests = 0;
  let last = 0;
  const tell = () => {
    last = performance.now();
    onProgress?.({ target, phase, requests });
  };
  return {
    phase(next: PageProgress["phase"]): void {
      phase = next;
      tell();
    },
    count(seen: number): void {
      requests = seen;
      if (performance.now() - last >= PROGRESS_INTERVAL) tell();
    },
  };
}
