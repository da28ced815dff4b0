import { existsSync, fstatSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { TargetError } from "../errors.ts";
import { gitRoot } from "../git-root.ts";
import { CONSENT_CHOICES, type FailedResult, type Policy } from "../model.ts";
import { nearest } from "../nearest.ts";
import { createTally, exitCodeOf, exitSentenceOf } from "../policy.ts";
import type { ReportOptions } from "../reporters/index.ts";
import { startThreads } from "../scan/threads.ts";
import type { ScanOptions } from "../scan.ts";
import type { PageReader } from "../sources/page/index.ts";
import type { PageOptions } from "../sources/page/options.ts";
import type { SkippedEntry, Target } from "../sources/targets.ts";
import { version } from "../version.ts";
import { refuseClient } from "./clients.ts";
import { wantsColor } from "./color.ts";
import { isGitHubActions, tellGitHub } from "./github-actions.ts";
import { namesToScan, tellSkipped } from "./input-options.ts";
import { catchInterrupt } from "./interrupt.ts";
import { complain } from "./output.ts";
import { planOutputs } from "./outputs.ts";
import { checkPageOptions, pageOptionsOf, strayPageOptions } from "./page-options.ts";
import { type CliOptions, EXAMPLES, type OutputOptions } from "./program.ts";
import {
  describeSettings,
  judgingOf,
  ownRulesOf,
  readSettings,
  type Settings,
  unusedAllowances,
} from "./settings.ts";
import { tellingMistakes } from "./telling-mistakes.ts";

/** Scans what was named, prints the report and sets the exit code. */
export async function scan(
  given: readonly string[],
  options: CliOptions,
  program: Command,
): Promise<void> {
  const watch = await tellingMistakes(async () => {
    const settings = await readSettings(given, options, program);
    const isWatched = options.watch && !options.printConfig && settings.names.length > 0;
    if (options.watch) refuseUnwatchable(settings.names, program);
    const ready = isWatched
      ? await (await import("./watch-settings.ts")).readyToWatch(
          settings,
          options,
          projectOf(options),
        )
      : undefined;
    await scanWith(settings, given, options, program);
    return ready;
  });
  await watch?.(async (only) => {
    await tellingMistakes(async () =>
      scanWith(await readSettings(given, options, program), given, options, program, only),
    );
  });
}

function refuseUnwatchable(names: readonly string[], program: Command): void {
  const other = names.find((name) => name === "-" || /^https?:/i.test(name));
  if (other) program.error(`error: --watch is for files and folders, not for '${other}'`);
}

async function scanWith(
  settings: Settings,
  given: readonly string[],
  options: CliOptions,
  program: Command,
  only?: ReadonlySet<string>,
): Promise<void> {
  if (options.printConfig) {
    process.stdout.write(describeSettings(settings, program));
    return;
  }
  if (settings.names.length === 0 && options.filesFrom === undefined) {
    process.stderr.write(`${program.description()}\n\n${EXAMPLES}\n\n`);
    complain("nothing was named that could be scanned; --help tells everything");
    process.exitCode = 2;
    return;
  }
  refuseMistakenCommand(given, program);
  if (options.updateBaseline && !options.baseline) {
    program.error("error: --update-baseline needs to know the file\n(Name it with --baseline)");
  }
  const names = await namesToScan(settings.names, options, program);
  await checkPageOptions(options, program);
  await checkClients(options, program);
  const lists = await openListsOf(options, program);
  if (options.debug) Error.stackTraceLimit = 100;

  const log = options.debug ? createLog() : () => {};
  const { findTargets } = await import("../sources/targets.ts");
  const skipped: SkippedEntry[] = [];
  const all = await findTargets(names, {
    ignore: options.ignore ?? [],
    ignoreRoot: settings.ignoreRoot,
    ...(options.stdinFilename === undefined ? {} : { stdinName: options.stdinFilename }),
    onSkipped: (entry) => skipped.push(entry),
  });
  const targets = only
    ? all.filter((target) => "path" in target && target.path && only.has(target.path))
    : all;
  if (!options.quiet && !only) tellSkipped(skipped, options.verbose === true);
  if (all.length === 0) complain("the list of --files-from is empty: nothing was scanned");
  log(`found ${targets.length} targets`);
  const pages = targets.filter((target) => "kind" in target && target.kind === "page").length;
  if (pages === 0) tellStrayOptions(options, program);
  if (options.client && pages > 0)
    complain("--client says nothing of pages: only of mails and files");

  // A scan without a browser has nothing to tidy up: there a signal ends the process as everywhere.
  const interrupt = pages > 0 || options.render ? catchInterrupt() : undefined;
  const visits = visitsFor(pages, options);
  const progress = pages > 0 ? await createProgressFor(visits, options) : undefined;
  const files = pages > 0 ? undefined : await createFileProgressFor(targets, options);
  if (progress) interrupt?.signal.addEventListener("abort", progress.end);
  const outputs = planOutputs(options.format);
  const baseline = options.baseline === undefined ? undefined : await import("./baseline.ts");
  const { known, update } = baseline?.openBaseline(options, policyOf(options)) ?? {};
  const tally = createTally(policyOf(options));
  const seen = { names: [] as string[], allowances: new Set<number>(), failed: false };
  const store = await openStore(options);
  const kept = await openKept(options, visits);
  // Its browser starts while the rest is loaded.
  const reader =
    pages > 0
      ? await startReader(options, {
          ...(progress ? { onProgress: progress.update } : {}),
          ...(kept?.onScreenshot ? { onScreenshot: kept.onScreenshot } : {}),
        })
      : undefined;
  const handed: ScanOptions = {
    ...scanOptions(options),
    drawings: options.evidence !== undefined || outputs.some(({ format }) => format === "html"),
    ...(lists ? { lists } : {}),
    ...(interrupt ? { signal: interrupt.signal } : {}),
    ...(reader ? { reader } : {}),
    ...(store || kept?.onSnapshot
      ? {
          onSnapshot: (snapshot) => {
            store?.add(snapshot);
            kept?.onSnapshot?.(snapshot);
          },
        }
      : {}),
    ...ownRulesOf(settings),
  };
  // They load what they need while this one does.
  const threads = startThreads(
    targets.filter((target) => "kind" in target),
    handed,
  );
  const [{ scanTargets, ruleIds }, { createReportWriter }] = await Promise.all([
    import("../scan.ts"),
    import("./report-writer.ts"),
  ]);
  log("loaded the scanner");
  const onGitHub = isGitHubActions(process.env, options.ci);
  const writer = await createReportWriter(outputs, {
    policy: policyOf(options),
    inFiles: fileOptions(options),
    onStdout: printOptions(options),
    textWaits: pages > 0,
    others: [
      ...(onGitHub ? (["github", "markdown"] as const) : []),
      // The HAR and the evidence hold everything.
      ...(options.evidence === undefined && options.har === undefined ? [] : (["json"] as const)),
    ],
    onPrint: files?.clear,
  });
  try {
    const scanning = { ...handed, ...judgingOf(settings, options, ruleIds, known) };
    for await (const found of scanTargets(targets, scanning, threads)) {
      const result = update ? update.take(found) : found;
      kept?.take(result);
      tally.add(result);
      if (known) seen.names.push(result.target);
      if (result.status === "failed") seen.failed = true;
      else for (const index of result.allowances ?? []) seen.allowances.add(index);
      await writer.add(result);
      files?.update(result.target);
      log(`${result.status} ${result.target}`);
    }
  } finally {
    await reader?.close();
    progress?.end();
    files?.end();
    interrupt?.release();
  }
  store?.end();
  // What could not be looked at may hold what an entry of the config is about.
  const isWhole = settings.isWhole && !only && !seen.failed;
  const warnings = [
    ...unusedAllowances({ ...settings, isWhole }, seen.allowances),
    ...(known && baseline ? baseline.goneFiles(known, seen.names, process.cwd()) : []),
  ];
  const report = tally.report(version, warnings, writer.kept);
  const isInterrupted = interrupt?.signal.aborted === true;
  const unwritten = await writer.writeFiles(report);
  const unsaved = (store?.hasFailed() ? 1 : 0) + (update?.write() === false ? 1 : 0);
  const unkept = ((await kept?.write(report, fileOptions(options))) ?? 0) + unsaved;
  // A page that was cut off counts as not done, even if some of it was seen.
  const exitCode =
    isInterrupted || unwritten + unkept > 0 ? 2 : exitCodeOf(report, options.exitZero);
  process.exitCode = exitCode;
  const reason =
    unwritten > 0
      ? `Exit code 2: ${unwritten} ${unwritten === 1 ? "report" : "reports"} could not be written.`
      : unkept > 0
        ? "Exit code 2: not everything could be kept that was to be kept."
        : undefined;
  await writer.print(report, {
    ...printOptions(options),
    ...(reason ? { exitReason: reason } : {}),
  });
  if (onGitHub) {
    await tellGitHub(report, outputs, fileOptions(options), process.env);
  }
  log("wrote the report");
  if (isInterrupted) {
    // A writer that goes on for ever would keep the process.
    process.stdin.destroy();
    complain("Exit code 2: the scan was interrupted.");
    return;
  }
  // The text report ends with this sentence itself; another reason has been told by now.
  const why = exitCode !== 0 && process.exitCode === exitCode && (reason ?? exitSentenceOf(report));
  const isTold = outputs.some(({ format, file }) => format === "text" && file === undefined);
  if (why && !isTold) complain(why);
}

async function startReader(
  options: CliOptions,
  listeners: Pick<PageOptions, "onProgress" | "onScreenshot">,
): Promise<PageReader> {
  const { openPageReader } = await import("../sources/page/index.ts");
  const { consent, ...others } = pageOptionsOf(options);
  const reader = openPageReader({
    ...others,
    ...(consent && consent !== "compare" ? { consent } : {}),
    ...listeners,
  });
  await reader.start();
  return reader;
}

async function openStore({ saveSnapshot }: CliOptions) {
  if (saveSnapshot === undefined) return undefined;
  return (await import("./snapshot-store.ts")).openSnapshotStore(saveSnapshot);
}

/** How often pages are visited, at the most. */
function visitsFor(pages: number, { consent, crawl = 0 }: CliOptions): number {
  return pages * (1 + crawl) * (consent === "compare" ? CONSENT_CHOICES.length : 1);
}

async function openKept(options: CliOptions, visits: number) {
  const { har, screenshot, evidence } = options;
  if (har === undefined && screenshot === undefined && evidence === undefined) return undefined;
  const { openKeptFiles } = await import("./kept-files.ts");
  return openKeptFiles(options, visits > 1);
}

async function createProgressFor(total: number, { progress, quiet }: CliOptions) {
  const { createProgress } = await import("./progress.ts");
  return createProgress(process.stderr, { total, env: process.env, flag: progress && !quiet });
}

/** Where no line can be shown, nothing of it is loaded. */
async function createFileProgressFor(
  targets: readonly (Target | FailedResult)[],
  { progress, quiet }: CliOptions,
) {
  if (!process.stderr.isTTY) return undefined;
  const { createFileProgress } = await import("./file-progress.ts");
  const names = targets.map((target) => ("kind" in target ? target.name : target.target));
  return createFileProgress(process.stderr, { names, env: process.env, flag: progress && !quiet });
}

function tellStrayOptions(options: CliOptions, program: Command): void {
  for (const flag of strayPageOptions(options, program)) {
    if (options.render && flag === "--browser-arg") continue;
    complain(`${flag} has no effect: no page is among the targets`);
  }
}

/** A word that is no file, but nearly a command, was hardly meant as a target. */
function refuseMistakenCommand([first = ""]: readonly string[], program: Command): void {
  if (!/^[a-z]{3,20}$/i.test(first) || existsSync(first)) return;
  const similar = nearest(
    first,
    program.commands.map((command) => command.name()),
  );
  if (similar) program.error(`error: unknown command '${first}'\n(Did you mean ${similar}?)`);
}

/** The only thing that a scan of files may download, and says so: the lists that were asked for. */
async function openListsOf({ list, updateLists = false }: CliOptions, program: Command) {
  if (!list) {
    if (updateLists) program.error("error: --update-lists needs --list: no list was named");
    return undefined;
  }
  const { openLists } = await import("../lists/open-lists.ts");
  try {
    return await openLists(list, { update: updateLists, onNotice: complain });
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return program.error(`error: ${error.message}${error.hint ? `\n(${error.hint})` : ""}`);
  }
}

/** A client that does not exist would narrow a scan to nothing. */
async function checkClients({ client = [] }: CliOptions, program: Command): Promise<void> {
  if (client.length === 0) return;
  const { clients, findClients } = await import("../clients/index.ts");
  for (const name of client) {
    if (!findClients(name)) refuseClient(name, clients, program);
  }
}

function scanOptions(options: CliOptions) {
  const { recipient, redact, client, render, maxSize, stdinType } = options;
  const project = projectOf(options);
  return {
    ...pageOptionsOf(options),
    recipients: recipient ?? [],
    ...(client ? { clients: client } : {}),
    redact: redact ?? false,
    render: render ?? false,
    ...(project === undefined ? {} : { compileIn: project }),
    ...(maxSize === undefined ? {} : { maxSize }),
    ...(stdinType === undefined ? {} : { stdinType }),
  };
}

/**
 * Where the user's own code lies, which may be run: the git repository, or a folder with a package.json.
 * A folder of downloads is neither. Undefined also where nothing is to be run.
 */
function projectOf({ compile }: CliOptions): string | undefined {
  if (compile === false) return undefined;
  const cwd = process.cwd();
  return gitRoot(cwd) ?? (existsSync(path.join(cwd, "package.json")) ? cwd : undefined);
}

function policyOf({ failOn, minConfidence, failOnLeak }: CliOptions): Policy {
  return { failOn, minConfidence, ...(failOnLeak && { failOnLeak }) };
}

/** For a file, which is no terminal. */
function fileOptions({ quiet, verbose, details, exitZero }: OutputOptions): ReportOptions {
  const cwd = process.cwd();
  return {
    color: false,
    verbosity: quiet ? "quiet" : verbose ? "verbose" : "normal",
    ...(details ? { details } : {}),
    exitZero: exitZero ?? false,
    cwd,
    root: gitRoot(cwd) ?? cwd,
  };
}

export function printOptions(options: OutputOptions): ReportOptions {
  const { isTTY: isTerminal = false, columns } = process.stdout;
  return {
    ...fileOptions(options),
    color: wantsColor({
      flag: options.color,
      env: process.env,
      isTerminal,
      isFile: fstatSync(process.stdout.fd).isFile(),
    }),
    // Some terminals claim to have no width.
    ...(isTerminal ? { columns: columns || 80 } : {}),
  };
}

/** Says what was done and how long it took since the last line and since the process began. */
function createLog(): (what: string) => void {
  let last = performance.now();
  return (what) => {
    const now = performance.now();
    complain(`${(now - last).toFixed(1)} ms, ${now.toFixed(0)} ms in all: ${what}`);
    last = now;
  };
}
