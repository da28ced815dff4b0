import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { failedResult, TargetError } from "../errors.ts";
import type { FailedResult } from "../model.ts";
import { nearest } from "../nearest.ts";
import { fileError, isSystemError } from "./file-error.ts";
import { type FoundFiles, filesBelow, filesMatching, isFolder, order } from "./folder.ts";

interface FileTarget {
  readonly kind: "file";
  /** For people: relative to the working directory where it lies below it, with forward slashes. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

interface StdinTarget {
  readonly kind: "stdin";
  readonly name: "-";
}

/** One document to read. */
export type Target = FileTarget | StdinTarget;

/** A pattern, as far as a shell's user would call it one; a name like `mail (1).eml` is none. */
const PATTERN = /[*?]|\[[^\]]{1,250}\]|\{[^}]{1,250}\}|[@+!]\([^)]{1,250}\)/;
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;

/**
 * Turns what the user names into documents: a file, a folder (every mail and HTML file below it),
 * a pattern (unless a file has literally that name), or `-` for standard input.
 *
 * In the order of the names, sorted inside folders and patterns, and each document once, under the
 * name that came first. A name that gives nothing to scan becomes a failed result in its place.
 */
export async function findTargets(
  names: readonly string[],
  { cwd = process.cwd() }: { readonly cwd?: string } = {},
): Promise<readonly (Target | FailedResult)[]> {
  const found = new Map<string, Target | FailedResult>();
  for (const name of names) {
    for (const target of await findNamed(name, cwd)) {
      const key = identityOf(target);
      if (!found.has(key)) found.set(key, target);
    }
  }
  return [...found.values()];
}

async function findNamed(name: string, cwd: string): Promise<readonly (Target | FailedResult)[]> {
  if (name === "-") return [{ kind: "stdin", name }];
  try {
    const scheme = SCHEME.exec(name)?.[1];
    if (scheme) throw unsupported(scheme.toLowerCase());
    const absolute = path.resolve(cwd, name);
    const stats = statOf(name, absolute);
    if (stats?.isDirectory()) return inFolder(name, absolute, cwd);
    if (stats) return [fileTarget(absolute, name, cwd)];
    if (PATTERN.test(name)) return await byPattern(name, cwd);
    throw noSuchFile(name, absolute, cwd);
  } catch (error) {
    if (error instanceof TargetError) return [failedResult(name, error)];
    throw error;
  }
}

/** Undefined when there is nothing of that name. */
function statOf(name: string, absolute: string): Stats | undefined {
  // An empty name would be the working directory, a NUL byte makes Node throw.
  if (name === "" || name.includes("\0")) return undefined;
  try {
    return statSync(absolute);
  } catch (error) {
    const known = fileError(error);
    if (known.code === "no-such-file") return undefined;
    throw known;
  }
}

function inFolder(name: string, folder: string, cwd: string): readonly (Target | FailedResult)[] {
  const found = inOrder(filesBelow(folder), name, cwd);
  if (found.length > 0) return found;
  throw new TargetError(
    "nothing-to-scan",
    "the folder holds no .eml, .html or .htm file",
    `files of other names are scanned when you name them: '${shownName(folder, name, cwd)}/**/*'`,
  );
}

async function byPattern(name: string, cwd: string): Promise<readonly (Target | FailedResult)[]> {
  const found = inOrder(await filesMatching(name, cwd), name, cwd);
  if (found.length > 0) return found;
  throw new TargetError(
    "no-match",
    "no file matches this pattern",
    "`*` stays inside a folder and `**` crosses folders; hidden folders and node_modules are left out",
  );
}

function inOrder(
  { files, failures }: FoundFiles,
  given: string,
  cwd: string,
): readonly (Target | FailedResult)[] {
  return [
    ...files.map((file) => fileTarget(file, given, cwd)),
    ...failures.map(({ path, error }) => failedResult(shownName(path, given, cwd), error)),
  ].sort((a, b) => order(shownAs(a), shownAs(b)));
}

function shownAs(target: Target | FailedResult): string {
  return "status" in target ? target.target : target.name;
}

function fileTarget(file: string, given: string, cwd: string): FileTarget {
  return { kind: "file", name: shownName(file, given, cwd), path: path.resolve(file) };
}

/** A file outside the working directory keeps the way in which the user named it. */
function shownName(file: string, given: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const isOutside = relative === ".." || relative.startsWith(`..${path.sep}`);
  const shown = path.isAbsolute(given) && isOutside ? path.resolve(file) : relative;
  return shown.split(path.sep).join("/") || ".";
}

/** The same file under two names is one document. */
function identityOf(target: Target | FailedResult): string {
  if ("status" in target) return `failed ${target.target}`;
  if (target.kind === "stdin") return target.kind;
  try {
    return `file ${realpathSync.native(target.path)}`;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return `file ${target.path}`;
  }
}

function unsupported(scheme: string): TargetError {
  return scheme === "http" || scheme === "https"
    ? new TargetError(
        "unsupported-target",
        "this version scans files, not live pages",
        "save the page as HTML and name that file",
      )
    : new TargetError(
        "unsupported-target",
        `${scheme}: addresses cannot be scanned`,
        "name a file, a folder, a quoted pattern, or - for standard input",
      );
}

/** Says which part of the path is missing, and what it was perhaps meant to be. */
function noSuchFile(name: string, absolute: string, cwd: string): TargetError {
  let missing = absolute;
  let parent = path.dirname(missing);
  while (parent !== missing && !isFolder(parent)) {
    missing = parent;
    parent = path.dirname(missing);
  }
  const wanted = path.basename(missing);
  const siblings = namesIn(parent);
  if (missing === absolute && siblings.includes(wanted)) {
    return new TargetError("no-such-file", "it is a symbolic link that leads nowhere");
  }
  const similar = nearest(wanted, siblings);
  return new TargetError(
    "no-such-file",
    missing === absolute
      ? "there is no file or folder of this name"
      : `there is no folder ${shownName(missing, name, cwd)}`,
    similar && similar !== wanted
      ? `did you mean ${shownName(path.join(parent, similar), name, cwd)}?`
      : undefined,
  );
}

/** Empty when the folder may not be listed: it only serves a suggestion. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort(order);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [];
  }
}
