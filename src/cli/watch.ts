import { accessSync, constants, existsSync, type FSWatcher, watch as watchFolder } from "node:fs";
import path from "node:path";
import { isInside } from "../is-inside.ts";
import { isSystemError } from "../system-error.ts";
import { isFolder, tryStat } from "../try-stat.ts";
import { complain } from "./output.ts";

/** Milliseconds: editors write a file in several steps, and build tools many files. */
const PAUSE = 200;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What tells whether a file, by its absolute path, is still the same. */
type Stamps = ReadonlyMap<string, string>;

export interface WatchedFile {
  /** Absolute. */
  readonly path: string;
  /** Absolute paths of other files that it is put together of. */
  readonly parts: readonly string[];
}

interface Watching {
  /** Absolute folders, watched with all that is in them. */
  readonly folders: readonly string[];
  /** Absolute; a change of it concerns every file. */
  readonly config: string | undefined;
  /** What there is now; new files are found by asking again. */
  files(): Promise<readonly WatchedFile[]>;
  /** What there was before the first scan, and as it was then. */
  readonly first: readonly WatchedFile[];
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
  first,
  before: stamps,
  scan,
}: Watching): Promise<void> {
  let before = stamps;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isConfigChanged = false;
  let isOver = false;

  async function rescan(): Promise<void> {
    if (isOver) return;
    const found = await files();
    followParts(found);
    const now = stampsOf(found);
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
  /** Folders of parts that lie beside those that were named. */
  const beside = new Set<string>();

  function follow(folder: string, recursive: boolean, isMeant: (name: string) => boolean): void {
    try {
      // Node says nothing of a folder that it may not list.
      accessSync(folder, constants.R_OK | constants.X_OK);
      const watcher = watchFolder(folder, { recursive }, (_event, name) => {
        if (name !== null && isMeant(name)) note(path.join(folder, name));
      });
      watcher.on("error", (error) => fail(error));
      watchers.push(watcher);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      complain(`${path.relative(process.cwd(), folder) || "."} is not watched: ${error.message}`);
    }
  }

  function followParts(found: readonly WatchedFile[]): void {
    for (const part of found.flatMap(({ parts }) => parts)) {
      const folder = path.dirname(part);
      const isFollowed = beside.has(folder) || folders.some((outer) => isInside(part, outer));
      if (isFollowed || !existsSync(folder)) continue;
      beside.add(folder);
      follow(folder, false, () => true);
    }
  }

  const isNoise = (name: string) => /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(name);
  for (const folder of folders) follow(folder, true, (name) => !isNoise(name));
  followParts(first);
  if (config !== undefined) {
    follow(path.dirname(config), false, (name) => name === path.basename(config));
  }
  if (watchers.length === 0) {
    complain("Exit code 2: there is nothing that could be watched.");
    process.exitCode = 2;
    return;
  }
  complain("watching; Ctrl-C ends it");
  const watching = new Promise<void>((resolve, reject) => {
    fail = reject;
    // What changed since the first scan read it.
    later();
    const end = () => {
      isOver = true;
      for (const name of SIGNALS) process.off(name, end);
      resolve();
    };
    for (const name of SIGNALS) process.on(name, end);
  });
  try {
    await watching;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    complain(`Exit code 2: the watch is over: ${error.message}`);
    process.exitCode = 2;
    return;
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  }
  await running;
  process.exitCode = 0;
}

/** Times and sizes of files and their parts; what cannot be read is another one than what could. */
export function stampsOf(files: readonly WatchedFile[]): Stamps {
  return new Map(files.map(({ path, parts }) => [path, [path, ...parts].map(stampOf).join("\n")]));
}

function stampOf(file: string): string {
  const stats = tryStat(file);
  return stats ? `${file} ${stats.mtimeMs} ${stats.size}` : `${file} gone`;
}

/** The folder that has to be watched for what a name means: for a pattern its part before the stars. */
export function folderOf(name: string, cwd: string): string {
  const absolute = path.resolve(cwd, name);
  let folder = absolute;
  while (!isFolder(folder) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  return folder;
}
