import { type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import path from "node:path";
import { complain } from "./output.ts";

/** Milliseconds: editors write a file in several steps, and build tools many files. */
const PAUSE = 200;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What tells whether a file, by its absolute path, is still the same. */
type Stamps = ReadonlyMap<string, string>;

interface Watching {
  /** Absolute folders, watched with all that is in them. */
  readonly folders: readonly string[];
  /** Absolute; a change of it concerns every file. */
  readonly config: string | undefined;
  /** Absolute paths of what there is now; new files are found by asking again. */
  files(): Promise<readonly string[]>;
  /** The files as they were before they were scanned for the first time. */
  readonly before: Stamps;
  /** Scans these, or everything. */
  scan(only?: ReadonlySet<string>): Promise<void>;
}

/**
 * Scans again what changed, until Ctrl-C ends it. Changes while a scan runs are scanned after it, and
 * what changes several times in a moment is scanned once.
 */
export async function watch({
  folders,
  config,
  files,
  before: first,
  scan,
}: Watching): Promise<void> {
  let before = first;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isConfigChanged = false;
  let isOver = false;

  async function rescan(): Promise<void> {
    if (isOver) return;
    const now = stampsOf(await files());
    const gone = [...before.keys()].filter((file) => !now.has(file));
    const changed = new Set(
      [...now].filter(([file, stamp]) => before.get(file) !== stamp).map(([file]) => file),
    );
    const all = isConfigChanged;
    before = now;
    isConfigChanged = false;
    for (const file of gone) complain(`gone: ${path.relative(process.cwd(), file)}`);
    if (!all && changed.size === 0) return;
    const names = [...changed].map((file) => path.relative(process.cwd(), file));
    complain(
      `${all ? "the config" : names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""} changed`,
    );
    await scan(all ? undefined : changed);
    if (!isOver) complain("watching; Ctrl-C ends it");
  }

  function note(file: string): void {
    if (file === config) isConfigChanged = true;
    later();
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rescan);
      running.catch(fail);
    }, PAUSE);
  }

  let fail: (error: unknown) => void = () => {};
  const watchers: FSWatcher[] = [];
  const isNoise = (name: string) => /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(name);
  for (const folder of folders) {
    const watcher = watchFolder(folder, { recursive: true }, (_event, name) => {
      if (name !== null && !isNoise(name)) note(path.join(folder, name));
    });
    watcher.on("error", (error) => fail(error));
    watchers.push(watcher);
  }
  if (config !== undefined) {
    const folder = path.dirname(config);
    const watcher = watchFolder(folder, (_event, name) => {
      if (name === path.basename(config)) note(config);
    });
    watcher.on("error", (error) => fail(error));
    watchers.push(watcher);
  }
  complain("watching; Ctrl-C ends it");
  await new Promise<void>((resolve, reject) => {
    fail = reject;
    // What changed since the first scan read it.
    later();
    const end = () => {
      isOver = true;
      for (const name of SIGNALS) process.off(name, end);
      resolve();
    };
    for (const name of SIGNALS) process.on(name, end);
  }).finally(() => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  });
  await running;
  process.exitCode = 0;
}

/** Times and sizes of files; what cannot be read is another one than what could. */
export function stampsOf(files: readonly string[]): Stamps {
  return new Map(
    files.map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return [file, stats ? `${stats.mtimeMs} ${stats.size}` : "gone"];
    }),
  );
}

/** The folder that has to be watched for what a name means: for a pattern its part before the stars. */
export function folderOf(name: string, cwd: string): string {
  const absolute = path.resolve(cwd, name);
  const isFolder = (file: string) =>
    statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  let folder = absolute;
  while (!isFolder(folder) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  return folder;
}
