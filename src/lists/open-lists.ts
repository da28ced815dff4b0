import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { TargetError } from "../errors.ts";
import { readTextFile } from "../read-text-file.ts";
import { isSystemError } from "../system-error.ts";
import type { FilterList } from "./filter-list.ts";

/** Lists that have a name here; none is shipped, their licences ask for more than ours gives. */
export const NAMED: Readonly<Record<string, string>> = {
  easylist: "https://easylist.to/easylist/easylist.txt",
  easyprivacy: "https://easylist.to/easylist/easyprivacy.txt",
};

/** The longest list is a tenth of it. */
const MAX_BYTES = 50_000_000;
const TIMEOUT_MS = 60_000;

export interface ListOptions {
  /** Download again what the cache holds. */
  readonly update?: boolean;
  /** Where compiled lists are kept; default the user's cache folder. */
  readonly cacheFolder?: string;
  /** Told of every list that is opened, and before each download; one sentence each. */
  readonly onNotice?: (sentence: string) => void;
}

/**
 * Opens filter lists in Adblock syntax: `easyprivacy`, `easylist`, an address, or a file. Only the
 * first two kinds touch the network, and only where the cache does not hold them or `update` is set.
 *
 * @throws TargetError when one cannot be had (`no-such-file`, `list-unreachable`) or holds no filter
 *   (`bad-list`)
 */
export async function openLists(
  names: readonly string[],
  options: ListOptions = {},
): Promise<readonly FilterList[]> {
  const lists: FilterList[] = [];
  for (const name of new Set(names)) {
    const url = Object.hasOwn(NAMED, name) ? NAMED[name] : /^https?:\/\//i.test(name) ? name : "";
    const list = url ? await openRemote(name, url, options) : await openFile(name);
    options.onNotice?.(`list ${name} of ${list.date}: ${list.filters} filters`);
    lists.push(list);
  }
  return lists;
}

async function openFile(path: string): Promise<FilterList> {
  const text = readList(path);
  const { compileList, openList } = await import("./filter-list.ts");
  const { mtime } = await stat(path);
  return openList(compileList(text, path), path, dateOf(mtime));
}

function readList(path: string): string {
  try {
    return readTextFile(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new TargetError(
      "no-such-file",
      `cannot read the list ${path} (${error.code})`,
      "name a file, an address, easyprivacy or easylist",
    );
  }
}

async function openRemote(name: string, url: string, options: ListOptions): Promise<FilterList> {
  const file = join(options.cacheFolder ?? cacheFolder(), cacheName(url));
  const { compileList, openList } = await import("./filter-list.ts");
  const date = options.update ? undefined : await changedAt(`${file}.txt`);
  if (date) {
    try {
      return openList(await readFile(`${file}.bin`), name, date);
    } catch {
      // Another version compiled it, or it is gone: the text beside it says the same.
      const compiled = compileList(readList(`${file}.txt`), name);
      await keep(`${file}.bin`, compiled, options);
      return openList(compiled, name, date);
    }
  }
  options.onNotice?.(`downloading ${url}`);
  const text = await download(url);
  const compiled = compileList(text, name);
  await keep(`${file}.bin`, compiled, options);
  await keep(`${file}.txt`, text, options);
  return openList(compiled, name, dateOf(new Date()));
}

async function changedAt(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && dateOf(found.mtime);
}

function dateOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** Written beside and renamed: a run that is cut off leaves no half list. */
async function keep(
  path: string,
  content: string | Uint8Array,
  { onNotice }: ListOptions,
): Promise<void> {
  try {
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(`${path}.${process.pid}`, content);
    await rename(`${path}.${process.pid}`, path);
  } catch (error) {
    onNotice?.(`cannot keep the list in ${path}: ${(error as Error).message}`);
  }
}

async function download(url: string): Promise<string> {
  const fail = (why: string) =>
    new TargetError(
      "list-unreachable",
      `cannot download the list ${url}: ${why}`,
      "without --update-lists a list that was downloaded before is used offline",
    );
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { signal }).catch((error: Error) => {
    throw fail(error.cause instanceof Error ? error.cause.message : error.message);
  });
  if (!response.ok) throw fail(`the server answers ${response.status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > MAX_BYTES) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw fail((error as Error).message);
  }
  if (bytes > MAX_BYTES) throw fail(`it is larger than ${MAX_BYTES / 1e6} MB`);
  return Buffer.concat(chunks).toString("utf8");
}

/** XDG Base Directory Specification; each system's own folder where that is not set. */
export function cacheFolder({ env, platform } = process): string {
  const own =
    env.XDG_CACHE_HOME ||
    (platform === "win32" && env.LOCALAPPDATA) ||
    join(homedir(), platform === "darwin" ? "Library/Caches" : ".cache");
  return join(own, "pixel-scan", "lists");
}

/** Of the files that hold a list, without their endings. */
export function cacheName(url: string): string {
  return createHash("sha256").update(url).digest("hex").slice(0, 32);
}
